import { createHash, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from './db/open.ts';
import { keys, learners } from './db/schema.ts';
import type { Learner } from './learner.ts';

/** Who vouches for subjects when keys are handed out by this endpoint itself. */
export const defaultIssuer = 'urn:skillmark:hr-endpoint';

/** A bearer key and whom it stands for. */
export type NewKey = { key: string; subject: string; name: string; mail?: string | undefined };

/** 256 random bits; the prefix lets secret scanners and people recognise it. */
export const createKey = (): string => `sm_${randomBytes(32).toString('base64url')}`;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * Stores a key (only its SHA-256) and the learner it belongs to; an existing learner gets the new name.
 * Throws when the key cannot be sent as a bearer token (RFC 6750, section 2.1) or the person is not named.
 */
export async function addKey(
  db: Database,
  { key, subject, name, mail }: NewKey,
  issuer = defaultIssuer,
): Promise<void> {
  if (!/^[A-Za-z0-9._~+/-]+=*$/.test(key)) throw new Error('A key holds only letters, digits and . _ ~ + / -');
  if (!isNamed(subject) || !isNamed(name)) throw new Error('Say whose key it is: a subject and a name, 1 to 255 long.');
  await db.transaction(async (tx) => {
    await tx
      .insert(learners)
      .values({ issuer, subject, name, mail })
      .onConflictDoUpdate({
        target: [learners.issuer, learners.subject],
        set: { name, ...(mail === undefined ? {} : { mail }) },
      });
    await tx
      .insert(keys)
      .values({ hash: hashOf(key), issuer, subject })
      .onConflictDoUpdate({ target: keys.hash, set: { issuer, subject } });
  });
}

/** Whom a key stands for, or undefined when nobody knows it. */
export async function findLearner(db: Database, key: string): Promise<Learner | undefined> {
  const [found] = await db
    .select({ issuer: learners.issuer, subject: learners.subject, name: learners.name })
    .from(keys)
    .innerJoin(learners, and(eq(keys.issuer, learners.issuer), eq(keys.subject, learners.subject)))
    .where(eq(keys.hash, hashOf(key)));
  return found;
}

const isNamed = (value: string): boolean => value.trim() !== '' && value.length <= 255 && !value.includes('\0');
