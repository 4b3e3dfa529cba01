import { credential, mail, signer, token } from './credentials.ts';
import { look, type Web } from './look.ts';

/** An issuer with a key at a host of its own. */
export const host = 'badges.example.edu';
export const ownKey = `https://${host}/keys#key-1`;
export const of = (issuer: string) => credential({ issuer: { id: issuer, name: 'Example University' } });

const university = await signer('EdDSA');
export const universityKeys = { [`https://${host}/keys`]: { keys: [{ ...university.jwk, kid: 'key-1' }] } };
export const byUniversity = (payload: object) => token(university, payload, { kid: ownKey });
/** Looks at what the university signed, with its key to be had and whatever else servers answer. */
export const lookAt = (jws: string, web: Web = {}, typed = mail) =>
  look(jws, { mail: typed, web: { ...universityKeys, ...web } });
