import { providerOf } from '../../domain/claim.ts';
import type { Answers, Input } from '../../messaging/protocol.ts';
import { completionSchema } from '../../schema/completion.ts';
import { sortOut } from '../../store/rows.ts';
import type { House } from '../house.ts';

/** What became of these courses, the newest first; by host and the site's own id, whatever account or attempt it was. */
export async function courseStandings(
  { db }: House,
  { courses }: Input<'course.standings'>,
): Promise<Answers['course.standings']> {
  const wanted = new Set(courses.map(({ host, id }) => `${providerOf(`https://${host}/`)} ${id}`));
  const { read } = sortOut(await db.getAll('completions'), completionSchema);
  const found = read.filter(({ provider, course }) => wanted.has(`${provider} ${course.id}`));
  const newest = found.sort((a, b) => b.observedAt.localeCompare(a.observedAt));
  return { standings: newest.map(({ standing }) => standing) };
}
