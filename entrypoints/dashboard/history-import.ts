import type { Client } from '../../components/client.ts';
import type { ImportSummary } from '../../components/dashboard/history-page.tsx';
import type { PreviewRow } from '../../components/dashboard/history-preview.tsx';
import { refusalText } from '../../components/refusal-text.ts';
import type { FoundOffer } from '../../lib/domain/history.ts';
import type { Pace } from '../../lib/history/history-file.ts';
import type { Answers, Outcome } from '../../lib/messaging/protocol.ts';
import type { PastCourse } from '../../lib/schema/history.ts';

const checkedAtOnce = 250;
const importedAtOnce = 100;

/** What can be chosen from, and how a part of it is recorded. */
export interface Draft {
  rows: PreviewRow[];
  record: (places: number[], at: string) => Promise<Answers['history.import'] | Answers['found.import']>;
}

/** Courses of files, each with how it stands to the log. `from`: their names. */
export async function draftOfFiles(
  client: Client,
  { courses, from }: { courses: PastCourse[]; from: string },
  pace: Pace,
): Promise<Draft> {
  const rows: PreviewRow[] = [];
  for (let start = 0; start < courses.length; start += checkedAtOnce) {
    await pace.breathe(start / courses.length);
    const some = courses.slice(start, start + checkedAtOnce);
    const names = some.map(({ provider, course: { id, title }, completedAt }) => ({
      provider,
      id,
      title,
      ...(completedAt === undefined ? {} : { completedAt }),
    }));
    const { standings } = await client.read('history.check', { courses: names });
    for (const [index, { provider, course, completedAt }] of some.entries()) {
      const from = course.publisher ?? (provider === 'manual' ? undefined : provider);
      rows.push({
        title: course.title,
        ...(from === undefined ? {} : { from }),
        ...(completedAt === undefined ? {} : { completedAt }),
        standing: standings[index] ?? 'new',
      });
    }
  }
  const record: Draft['record'] = (places, at) =>
    client.ask('history.import', { at, from, courses: places.flatMap((place) => courses[place] ?? []) });
  return { rows, record };
}

/** What a history page showed; none of it is in the log. */
export function draftOfOffer(client: Client, { page, host, courses }: FoundOffer): Draft {
  const rows = courses.map(
    ({ title, from, completedAt, sure }): PreviewRow => ({
      title,
      from: from ?? host,
      ...(completedAt === undefined ? {} : { completedAt }),
      standing: 'new',
      ...(sure ? {} : { unsure: true }),
    }),
  );
  const record: Draft['record'] = (places, at) =>
    client.ask('found.import', { page, at, keys: places.flatMap((place) => courses[place]?.key ?? []) });
  return { rows, record };
}

/** Takes a whole import back, some at a time. */
export async function takeBack(client: Client, at: string): Promise<Outcome> {
  for (;;) {
    const outcome = await client.ask('history.undo', { at });
    if (!outcome.ok || outcome.left === 0) return outcome;
  }
}

/** Records what was ticked, one batch after another, until all is there, it was stopped, or something refuses. */
export async function importTicked(
  { record }: Draft,
  places: readonly number[],
  at: string,
  { signal, told }: { signal: AbortSignal; told: (share: number) => void },
): Promise<ImportSummary> {
  const summary = { added: 0, known: 0, stopped: false };
  for (let start = 0; start < places.length; start += importedAtOnce) {
    if (signal.aborted) return { ...summary, stopped: true };
    told(start / places.length);
    const outcome = await record(places.slice(start, start + importedAtOnce), at);
    if (!outcome.ok) return { ...summary, stopped: true, problem: refusalText(outcome) };
    summary.added += outcome.added;
    summary.known += outcome.known;
  }
  return summary;
}
