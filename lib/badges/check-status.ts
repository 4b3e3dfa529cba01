import { base64url } from 'jose';
import * as z from 'zod/mini';
import type { Credential, Status } from './credential-schema.ts';
import { type BadgeCheck, check } from './examination.ts';
import { inflate } from './inflate.ts';
import type { Answer, Inquiry } from './inquiry.ts';
import { jsonObject } from './json-within.ts';
import { jwsPayload } from './jws-payload.ts';
import { list, text, words } from './lenient.ts';
import { mostStatusBytes } from './limits.ts';

type Answered = Extract<Answer, { ok: true }>;

/** 1EdTech Revocation List 1.0: the credentials that were taken back. */
const revocationListSchema = z.object({
  revokedCredential: list(
    z.object({ id: words, revoked: z.optional(z.boolean()), revocationReason: z.optional(text) }),
  ),
});

function inRevocationList({ text: answered, host }: Answered, credential: Credential): BadgeCheck {
  const read = jsonObject(answered);
  const parsed = revocationListSchema.safeParse(read.ok ? read.value : undefined);
  if (!parsed.success) return check('revocation', 'open', 'revocation-unknown', host);
  const entry = parsed.data.revokedCredential.find(({ id, revoked }) => id === credential.id && revoked !== false);
  return entry === undefined
    ? check('revocation', 'passed', 'not-revoked', host)
    : check('revocation', 'failed', 'revoked', entry.revocationReason);
}

const listCredentialSchema = z.object({
  credentialSubject: z.object({ encodedList: words, statusPurpose: z.optional(z.union([words, z.array(words)])) }),
});

/** A status list is a credential itself, as JSON or signed; its host stands for it. */
function listIn(answered: string) {
  const token = answered.trim();
  const read = token.startsWith('{') ? jsonObject(token) : jwsPayload(token);
  return listCredentialSchema.safeParse(read.ok ? read.value : undefined).data?.credentialSubject;
}

/** The bit of this credential in a Bitstring Status List 1.0 (3.2), or undefined where the list cannot be read. */
async function bitOf(answered: string, entry: Status): Promise<boolean | undefined> {
  const encoded = listIn(answered)?.encodedList.replace(/^u/, '');
  const index = Number(entry.statusListIndex);
  const isCoded = encoded !== undefined && /^[\w-]+$/.test(encoded) && encoded.length % 4 !== 1;
  if (!isCoded || !Number.isSafeInteger(index) || index < 0) return undefined;
  const bits = await inflate(new Uint8Array(base64url.decode(encoded)), 'gzip', mostStatusBytes);
  const byte = bits?.[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
}

async function inStatusList(answer: Answered, entry: Status): Promise<BadgeCheck> {
  const set = await bitOf(answer.text, entry);
  if (set === undefined) return check('revocation', 'open', 'revocation-unknown', answer.host);
  return set
    ? check('revocation', 'failed', 'revoked', entry.statusPurpose)
    : check('revocation', 'passed', 'not-revoked', answer.host);
}

const isBitstring = ({ type }: Status) =>
  type.includes('BitstringStatusListEntry') || type.includes('StatusList2021Entry');

async function checkOne(entry: Status, credential: Credential, inquiry: Inquiry): Promise<BadgeCheck> {
  const isList = entry.type.some((type) => /^1EdTechRevocationList/.test(type));
  const address = isBitstring(entry) ? entry.statusListCredential : isList ? entry.id : undefined;
  if (address === undefined) return check('revocation', 'open', 'revocation-unknown', entry.type[0]);
  const answer = await inquiry.ask(address, 'revocation');
  if (!answer.ok) return check('revocation', 'open', answer.why, answer.host);
  if (answer.status !== 200) return check('revocation', 'open', 'revocation-unknown', answer.host);
  return isList ? inRevocationList(answer, credential) : inStatusList(answer, entry);
}

/** Whether the credential was taken back or suspended (Open Badges 3.0, 8.6). Messages in a status list mean neither. */
export async function checkStatus(credential: Credential, inquiry: Inquiry): Promise<BadgeCheck> {
  const entries = (credential.credentialStatus ?? []).filter(
    (entry) => !isBitstring(entry) || ['revocation', 'suspension', undefined].includes(entry.statusPurpose),
  );
  if (entries.length === 0) return check('revocation', 'passed', 'no-revocation');
  const checks: BadgeCheck[] = [];
  for (const entry of entries) checks.push(await checkOne(entry, credential, inquiry));
  const worst = checks.find(({ result }) => result === 'failed') ?? checks.find(({ result }) => result === 'open');
  return worst ?? checks[0] ?? check('revocation', 'passed', 'no-revocation');
}
