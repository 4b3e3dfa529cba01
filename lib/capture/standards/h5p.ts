import type { Statement } from './statement.ts';
import { meaningOf } from './xapi.ts';

/** What one statement of H5P amounts to. `below`: a part of the activity, or no result of it. */
export type H5pVerdict = { status: 'completed' | 'passed'; scope: 'course' | 'part' } | { status: 'below' };

const plain = (name: string | undefined): string => (name ?? '').normalize('NFKC').trim().toLowerCase();

/**
 * H5P says what was done in xAPI (h5p-php-library js/h5p-x-api.js). Content within content has a parent
 * (`contextActivities.parent`) and is none of our business. An activity is seldom a whole course: it is one only where it is all
 * that its page has (`alone`), and the page says of itself that it is a course of that very name.
 */
export function judgeH5p(
  statement: Statement,
  name: string | undefined,
  course: string | undefined,
  alone: boolean,
): H5pVerdict {
  const meaning = meaningOf(statement);
  const isDone = meaning === 'completed' || meaning === 'passed';
  if (!isDone || statement.parents.length > 0) return { status: 'below' };
  const isCourse = alone && plain(course) !== '' && plain(course) === plain(name);
  return { status: meaning, scope: isCourse ? 'course' : 'part' };
}

/**
 * Of whoever is not signed in H5P knows nothing, and gives them a random account (H5P.createUUID, kept in the browser): it
 * identifies nobody, and is another one when the browser has forgotten it.
 */
export const isMadeUp = (agent: string): boolean =>
  /^account \S+ [0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(agent);
