import type { Claim } from '../../domain/merge.ts';
import { completionKeyOf } from './identity.ts';

type Told = Omit<Claim, 'key' | 'account' | 'attempt' | 'scope'>;

/** A claim that is not from a page: about one whole course, on a site where the person has no other account, taken once. */
export function wholeCourse(told: Told): Claim {
  const { provider, course } = told;
  const key = completionKeyOf({ provider, account: '', course: course.id, attempt: '' });
  return { ...told, key, account: '', attempt: '', scope: 'course' };
}
