import { base64url, type JWK } from 'jose';
import type { JsonObject } from './badge.ts';
import type { CheckReason } from './examination.ts';
import { hostOf } from './host-of.ts';
import type { Inquiry } from './inquiry.ts';
import { isObject, jsonObject } from './json-within.ts';
import { multikey } from './multikey.ts';
import { utf8 } from './utf8.ts';

/** Who answers for a key: a DID, a host, or nobody but the badge that brought it along. */
export type KeyOwner = { did: string } | { host: string } | 'badge';

export type FoundKey =
  | { ok: true; key: JWK | { pem: string }; owner: KeyOwner; document?: JsonObject }
  | { ok: false; why: CheckReason; detail?: string };

function didJwk(did: string): JWK | undefined {
  try {
    const read = jsonObject(utf8(base64url.decode(did.slice('did:jwk:'.length))) ?? '');
    return read.ok && typeof read.value.kty === 'string' ? { ...read.value } : undefined;
  } catch {
    return undefined;
  }
}

/** The public key inside one key object, in any of the forms in use. */
function keyIn(object: JsonObject): JWK | { pem: string } | undefined {
  const { publicKeyJwk, publicKeyMultibase, publicKeyPem, kty } = object;
  if (isObject(publicKeyJwk)) return { ...publicKeyJwk };
  if (typeof publicKeyMultibase === 'string') return multikey(publicKeyMultibase);
  if (typeof publicKeyPem === 'string') return { pem: publicKeyPem };
  return typeof kty === 'string' ? { ...object } : undefined;
}

const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** Whether `name` is this method, written whole or as a fragment of the document's own id. */
function isMethod(name: unknown, method: string): boolean {
  const fragment = method.includes('#') ? method.slice(method.indexOf('#')) : '';
  return name === method || (fragment !== '' && (name === fragment || name === fragment.slice(1)));
}

/**
 * The key called `method` in a document: the document itself is a key, a JWK Set (RFC 7517, 5), or a controlled
 * identifier document, where the key must be meant for assertions (Controlled Identifiers 1.0, 2.3.2).
 */
function keyInDocument(document: JsonObject, method: string): JWK | { pem: string } | undefined {
  const keys = objectsIn(document.keys);
  if (keys.length > 0) {
    const named = keys.find(({ kid }) => isMethod(kid, method)) ?? (keys.length === 1 ? keys[0] : undefined);
    return named && keyIn(named);
  }
  const asserting: unknown[] = Array.isArray(document.assertionMethod) ? document.assertionMethod : [];
  const inline = objectsIn(asserting).find(({ id }) => isMethod(id, method));
  if (inline !== undefined) return keyIn(inline);
  const listed = objectsIn(document.verificationMethod).find(({ id }) => isMethod(id, method));
  if (listed !== undefined) return asserting.some((name) => isMethod(name, method)) ? keyIn(listed) : undefined;
  return keyIn(document);
}

/** Where the document of a `did:web` is (did-method-web, 3.2). */
function webDocument(did: string): string {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
  return `https://${host}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`;
}

async function askedKey(method: string, address: string, did: string | undefined, inquiry: Inquiry): Promise<FoundKey> {
  const answer = await inquiry.ask(address, 'key');
  if (!answer.ok) return { ok: false, why: answer.why, detail: answer.host };
  if (answer.status !== 200) return { ok: false, why: 'key-not-found', detail: answer.host };
  const owner: KeyOwner = did === undefined ? { host: answer.host } : { did };
  if (answer.text.trimStart().startsWith('-----BEGIN')) return { ok: true, key: { pem: answer.text.trim() }, owner };
  const read = jsonObject(answer.text);
  const key = read.ok ? keyInDocument(read.value, method) : undefined;
  if (!read.ok || key === undefined || (did !== undefined && read.value.id !== did)) {
    return { ok: false, why: 'key-not-found', detail: answer.host };
  }
  return { ok: true, key, owner, document: read.value };
}

/**
 * Finds the public key that a badge names (Open Badges 3.0, 8.5): `did:key` and `did:jwk` say it themselves; `did:web` and
 * https addresses need a request.
 */
export async function findKey(method: string, inquiry: Inquiry): Promise<FoundKey> {
  const [did = ''] = method.split('#');
  if (did.startsWith('did:key:')) {
    const key = multikey(did.slice('did:key:'.length));
    return key === undefined ? { ok: false, why: 'key-unknown', detail: 'did:key' } : { ok: true, key, owner: { did } };
  }
  if (did.startsWith('did:jwk:')) {
    const key = didJwk(did);
    return key === undefined ? { ok: false, why: 'key-unknown', detail: 'did:jwk' } : { ok: true, key, owner: { did } };
  }
  if (did.startsWith('did:web:')) {
    if (!/^did:web:[\w.%-]+(:[\w.%-]+)*$/.test(did)) return { ok: false, why: 'key-unknown', detail: 'did:web' };
    try {
      return await askedKey(method, webDocument(did), did, inquiry);
    } catch {
      return { ok: false, why: 'key-unknown', detail: 'did:web' };
    }
  }
  if (hostOf(method) !== undefined) return askedKey(method, method, undefined, inquiry);
  return { ok: false, why: 'key-unknown', detail: method };
}
