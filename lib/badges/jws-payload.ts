import { base64url } from 'jose';
import { type JsonObject, problem, type Read } from './badge.ts';
import { isObject, jsonObject } from './json-within.ts';
import { utf8 } from './utf8.ts';

function instant(seconds: unknown): string | undefined {
  const date = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** What the credential leaves to the claims of its JWT (Open Badges 3.0, 8.2.4; VC Data Model 1.1, 6.3.1). */
function filledIn(credential: JsonObject, claims: JsonObject): JsonObject {
  const { iss, jti, sub, nbf, exp } = claims;
  const { credentialSubject: subject } = credential;
  const starts = 'validFrom' in credential ? undefined : instant(nbf);
  const ends = 'validUntil' in credential ? undefined : instant(exp);
  return {
    ...(jti === undefined ? {} : { id: jti }),
    ...(iss === undefined ? {} : { issuer: iss }),
    ...(starts === undefined ? {} : { issuanceDate: starts }),
    ...(ends === undefined ? {} : { expirationDate: ends }),
    ...credential,
    ...(isObject(subject) && sub !== undefined ? { credentialSubject: { id: sub, ...subject } } : {}),
  };
}

/** One part of a compact JWS (RFC 7515, 7.1) as an object. */
export function jwsPart(jws: string, part: 0 | 1): Read<{ value: JsonObject }> {
  const coded = jws.split('.')[part] ?? '';
  if (!/^[\w-]+$/.test(coded)) return problem('jwt-broken');
  let text: string | undefined;
  try {
    text = utf8(base64url.decode(coded));
  } catch {
    return problem('jwt-broken');
  }
  if (text === undefined) return problem('jwt-broken');
  const read = jsonObject(text);
  return !read.ok && read.problem.code !== 'too-deep' ? problem('jwt-broken') : read;
}

/** The badge inside a signed form, before the signature was looked at. */
export function jwsPayload(jws: string): Read<{ value: JsonObject }> {
  if (jws.includes('~')) return problem('jwt-selective');
  const parts = jws.split('.').length;
  if (parts === 5) return problem('jwt-encrypted');
  if (parts !== 3) return problem('jwt-broken');
  const header = jwsPart(jws, 0);
  if (!header.ok) return header;
  const payload = jwsPart(jws, 1);
  if (!payload.ok) return payload;
  const { vc } = payload.value;
  if (isObject(vc)) return { ok: true, value: filledIn(vc, payload.value) };
  return {
    ok: true,
    value: 'credentialSubject' in payload.value ? filledIn(payload.value, payload.value) : payload.value,
  };
}
