import type * as z from 'zod/mini';
import { isPublicAddress } from '../domain/public-address.ts';
import { assertionSchema } from './assertion-schema.ts';
import { type BadgeProblem, type JsonObject, type OpenBadge, problem, type Read } from './badge.ts';
import { credentialSchema } from './credential-schema.ts';
import { isObject, jsonObject } from './json-within.ts';
import { jwsPayload } from './jws-payload.ts';

/** The types of a JSON-LD object, without the prefix some write (`ob:Assertion`). */
function typesOf(document: JsonObject): string[] {
  const { type = document['@type'] } = document;
  const all: unknown[] = Array.isArray(type) ? type : [type];
  return all.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[:/#]/, ''));
}

/** What is not one badge of one person, and the words for it. */
const strangers: Record<string, BadgeProblem['code']> = {
  EndorsementCredential: 'endorsement',
  Endorsement: 'endorsement',
  VerifiablePresentation: 'collection',
  ClrCredential: 'collection',
  EnvelopedVerifiableCredential: 'collection',
  BadgeClass: 'badge-class',
  Achievement: 'badge-class',
  Issuer: 'issuer',
  Profile: 'issuer',
  CryptographicKey: 'issuer',
  RevocationList: 'issuer',
};

function valueAt(document: JsonObject, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (isObject(value) || Array.isArray(value) ? Reflect.get(value, name) : undefined),
    document,
  );
}

/** Where a shape does not fit, as the path of its member; the first and deepest is enough. */
function shapeProblem(document: JsonObject, { issues }: z.core.$ZodError): { ok: false; problem: BadgeProblem } {
  const deepest = (all: z.core.$ZodIssue[]): PropertyKey[] => {
    const paths = all.map((issue) => [
      ...issue.path,
      ...(issue.code === 'invalid_union' ? deepest(issue.errors.flat()) : []),
    ]);
    return paths.reduce((best, path) => (path.length > best.length ? path : best), []);
  };
  const path = deepest(issues.slice(0, 1));
  const code = valueAt(document, path) === undefined ? 'field-missing' : 'field-wrong';
  return problem(code, path.map(String).join('.').slice(0, 200));
}

const unfinished = ['Enrolled', 'Failed', 'InProgress', 'OnHold', 'Withdrew'];

function readCredential(document: JsonObject): Read<{ badge: OpenBadge }> {
  const parsed = credentialSchema.safeParse(document);
  if (!parsed.success) return shapeProblem(document, parsed.error);
  const { result = [] } = parsed.data.credentialSubject;
  const open = result.find(({ status }) => status !== undefined && unfinished.includes(status));
  if (open !== undefined) return problem('not-finished', open.status);
  return { ok: true, badge: { kind: 'credential', credential: parsed.data, document } };
}

function readAssertion(document: JsonObject): Read<{ badge: OpenBadge }> {
  const parsed = assertionSchema.safeParse(document);
  return parsed.success
    ? { ok: true, badge: { kind: 'assertion', assertion: parsed.data, document } }
    : shapeProblem(document, parsed.error);
}

/** Tells the kinds apart by their types, and those without any (Open Badges 1.0) by what they have. */
function readBadgeDocument(document: JsonObject): Read<{ badge: OpenBadge }> {
  const types = typesOf(document);
  const stranger = types.find((type) => Object.hasOwn(strangers, type));
  if (stranger !== undefined) return problem(strangers[stranger] ?? 'not-a-badge');
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return readCredential(document);
  if (types.includes('VerifiableCredential')) {
    const subject = document.credentialSubject;
    return isObject(subject) && isObject(subject.achievement) ? readCredential(document) : problem('other-credential');
  }
  if (typeof document.recipient === 'string') return problem('too-old');
  if (types.includes('Assertion') || (isObject(document.recipient) && 'badge' in document))
    return readAssertion(document);
  return problem('criteria' in document && 'issuer' in document ? 'badge-class' : 'not-a-badge');
}

function readToken(jws: string): Read<{ badge: OpenBadge }> {
  const payload = jwsPayload(jws);
  if (!payload.ok) return payload;
  const read = readBadgeDocument(payload.value);
  if (!read.ok || read.badge.kind === 'address') return read;
  return { ok: true, badge: { ...read.badge, jws } };
}

/** Reads what a file or a picture carries: the JSON of a badge, its signed form, or its address. */
export function readBadgeText(text: string): Read<{ badge: OpenBadge }> {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return problem('empty');
  if (content.startsWith('{') || content.startsWith('[')) {
    const document = jsonObject(content);
    return document.ok ? readBadgeDocument(document.value) : document;
  }
  // Some bakers put the signed form or the address in quotation marks, as JSON.
  const bare = content.replace(/^"([^"\\]*)"$/, '$1');
  if (/^https?:\/\/\S+$/i.test(bare)) {
    return isPublicAddress(bare)
      ? { ok: true, badge: { kind: 'address', address: bare } }
      : problem('address-unsafe', bare.slice(0, 200));
  }
  return /^eyJ[\w.~-]+$/.test(bare) ? readToken(bare) : problem('not-a-badge');
}
