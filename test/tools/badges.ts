import { writeFileSync } from 'node:fs';
import { iTXt, png } from '../badges/bake.ts';
import { credential, didKey, proven, signer, token } from '../badges/credentials.ts';

/** Makes the badges that the views show, with a key that is thrown away: `node test/tools/badges.ts`. */
const folder = new URL('../fixtures/badges/made/', import.meta.url);
const by = await signer('EdDSA');
const did = didKey(by);
const badge = credential({ issuer: { id: did, type: ['Profile'], name: 'Example University' } });

writeFileSync(
  new URL('sql.png', folder),
  png(iTXt('openbadgecredential', JSON.stringify(proven(badge, by, `${did}#${did.slice(8)}`)))),
);
const [head, body = '', end] = (await token(by, badge)).split('.');
const changed = Buffer.from(body, 'base64url').toString().replace('Databases with SQL', 'Mastering SQL');
writeFileSync(new URL('changed.jwt', folder), `${head}.${Buffer.from(changed).toString('base64url')}.${end}`);
