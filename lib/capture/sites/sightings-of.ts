import type { Sighting } from '../../schema/completion.ts';
import type { Finished, Outcome } from './judge.ts';

const day = 86_400_000;
/** Dates have no time of day, and time zones differ by more than a day. */
const stillNews = 2 * day;

/** Page kinds that show a credential: it may prove a course that was taken elsewhere. */
const credentialKinds: readonly string[] = ['certificate', 'badge', 'credential'];

/** What is news in a list of everything ever finished; the rest is history, which needs the person's yes first. */
const isNews = ({ course, on }: Finished, openBefore: ReadonlySet<string>, now: number): boolean =>
  openBefore.has(course.id) || (on !== undefined && now - Date.parse(on) < stillNews);

/**
 * What an outcome is worth telling. State is not transition: a course is recorded by itself only with the site's own date, or
 * when it was seen unfinished before in this page's life (`openBefore`); otherwise it is a question. `now` in ms since 1970.
 */
export function sightingsOf(
  outcome: Outcome,
  openBefore: ReadonlySet<string>,
  now: number,
  way: 'page' | 'answer' = 'page',
): Sighting[] {
  if (outcome.outcome !== 'completed') return [];
  const told = outcome.list ? outcome.finished.filter((one) => isNews(one, openBefore, now)) : outcome.finished;
  const via = credentialKinds.includes(outcome.kind) ? 'certificate' : way;
  return told.map((one) => {
    const { course, status, on, sure } = one;
    // A date ahead of us is no date.
    const dated = on !== undefined && Date.parse(on) - now < day;
    const owned = outcome.kind === 'certificate' && on === undefined;
    const scope = sure && (dated || owned || openBefore.has(course.id)) ? 'course' : 'part';
    return { course, status, scope, via, ...(dated ? { completedAt: on } : {}) };
  });
}
