import type * as z from 'zod/mini';
import { type Assertion, type BadgeClass, badgeClassSchema, type Profile, profileSchema } from './assertion-schema.ts';
import type { CheckReason } from './examination.ts';
import type { Inquiry } from './inquiry.ts';
import { jsonObject } from './json-within.ts';

/** A badge class and a profile, with where they were answered: only what an address answers is its host's word. */
export interface Whole {
  badgeClass?: BadgeClass;
  profile?: Profile;
  /** The profile came from its own address. */
  isProfileAnswered: boolean;
  /** Why something of it is not there. */
  missing?: { why: CheckReason; host: string };
}

type Part<T> = { value?: T; isAnswered: boolean; missing?: Whole['missing'] };

async function part<T extends object>(given: string | T, schema: z.ZodMiniType<T>, inquiry: Inquiry): Promise<Part<T>> {
  if (typeof given !== 'string') return { value: given, isAnswered: false };
  const answer = await inquiry.ask(given, 'badge');
  if (!answer.ok) return { isAnswered: false, missing: { why: answer.why, host: answer.host } };
  const read = jsonObject(answer.text);
  const parsed = schema.safeParse(read.ok ? read.value : undefined);
  if (answer.status !== 200 || !parsed.success) {
    return { isAnswered: false, missing: { why: 'hosted-unreadable', host: answer.host } };
  }
  // What answers at an address is called by that address, whatever it says of itself.
  return { value: { ...parsed.data, id: given }, isAnswered: true };
}

/** An assertion's badge class and its issuer, embedded or asked for at their addresses (Open Badges 2.0, 4.1). */
export async function wholeAssertion(assertion: Assertion, inquiry: Inquiry): Promise<Whole> {
  const ofClass = await part(assertion.badge, badgeClassSchema, inquiry);
  const { value: badgeClass } = ofClass;
  if (badgeClass === undefined)
    return { isProfileAnswered: false, ...(ofClass.missing && { missing: ofClass.missing }) };
  const ofIssuer = await part(badgeClass.issuer, profileSchema, inquiry);
  const { value: profile, missing } = ofIssuer;
  return {
    badgeClass,
    isProfileAnswered: ofIssuer.isAnswered,
    // An issuer that was not asked is known by its address all the same.
    ...(profile ? { profile } : typeof badgeClass.issuer === 'string' ? { profile: { id: badgeClass.issuer } } : {}),
    ...(missing && { missing }),
  };
}
