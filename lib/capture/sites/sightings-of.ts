import type { Sighting, Via } from '../../schema/completion.ts';
import type { Finished, Outcome } from './judge.ts';

const day = 86_400_000;
/** Dates have no time of day, and time zones differ by more than a day. */
const stillNews = 2 * day;

/** Page kinds that show a credential: it may prove a course that was taken elsewhere. */
const credentialKinds: readonly string[] = ['certificate', 'badge', 'credential'];

/** What is news in a list of everything ever finished; the rest is history, which needs the person's yes first. */
const isNews = ({ course, on }: Finished, openBefore: ReadonlySet<string>, now: number): boolean =>
  openBefore.has(course.id) || (on !== undefined && now - Date.parse(on) < stillNews);

type Way = 'page' | 'answer';

const viaOf = (kind: string, way: Way): Via => (credentialKinds.includes(kind) ? 'certificate' : way);

/** The site's own date, if it can be believed: one ahead of us is no date. */
const dateOf = ({ on }: Finished, now: number): { completedAt?: string } =>
  on !== undefined && Date.parse(on) - now < day ? { completedAt: on } : {};

/**
 * What a list shows of long ago: nothing that is told by itself, only what can be offered. `part`: the page does not say that it is the
 * person's own, or a whole course.
 */
export function historyOf(outcome: Outcome, openBefore: ReadonlySet<string>, now: number, way: Way): Sighting[] {
  if (outcome.outcome !== 'completed' || !outcome.list) return [];
  const past = outcome.finished.filter((one) => !isNews(one, openBefore, now));
  return past.map((one) => {
    const { course, status, sure } = one;
    return { course, status, scope: sure ? 'course' : 'part', via: viaOf(outcome.kind, way), ...dateOf(one, now) };
  });
}

/**
 * What an outcome is worth telling. State is not transition: a course is recorded by itself only with the site's own date, or
 * when it was seen unfinished before in this page's life (`openBefore`); otherwise it is a question. `now` in ms since 1970.
 */
export function sightingsOf(
  outcome: Outcome,
  openBefore: ReadonlySet<string>,
  now: number,
  way: Way = 'page',
): Sighting[] {
  if (outcome.outcome !== 'completed') return [];
  const told = outcome.list ? outcome.finished.filter((one) => isNews(one, openBefore, now)) : outcome.finished;
  const via = viaOf(outcome.kind, way);
  return told.map((one) => {
    const { course, status, on, sure } = one;
    const date = dateOf(one, now);
    const dated = date.completedAt !== undefined;
    const owned = outcome.kind === 'certificate' && on === undefined;
    const scope = sure && (dated || owned || openBefore.has(course.id)) ? 'course' : 'part';
    return { course, status, scope, via, ...date };
  });
}
