import type { AlignmentView, CompletionView } from '../../lib/domain/overview.ts';
import { when } from '../../lib/text/dates.ts';
import { text } from '../../lib/text/text.ts';

/** “finished today 16:20”, “noticed yesterday”, “date unknown”. */
function whenFinished({ dateSource, completedAt, observedAt }: CompletionView): string {
  if (dateSource === 'observed') return text('noticedWhen', when(observedAt));
  return completedAt === undefined ? text('dateUnknown') : text('finishedWhen', when(completedAt));
}

/** Taken out by the person: undone, or said to be unfinished. It stays in the log, where it can be brought back. */
export function isTakenOut({ standing }: CompletionView): boolean {
  return standing === 'removed' || standing === 'declined';
}

/** “Coursera · finished today 16:20”. */
export function origin(view: CompletionView): string {
  const from = view.provider === 'manual' && view.from === 'manual' ? text('fromNowhere') : view.from;
  return `${from} · ${whenFinished(view)}`;
}

/** “SQL 1 → 2” when it lifts, “SQL 2” when it does not. */
export function lift({ label, from, to, level }: AlignmentView): string {
  return to > from ? `${label} ${from} → ${to}` : `${label} ${level}`;
}

function reasonWords({ reason }: AlignmentView): string {
  if (reason.kind === 'listed') return text('whyListed');
  if (reason.kind === 'person') return text('whyPerson');
  return text(reason.where === 'title' ? 'whyTitle' : 'whyTeaches', reason.name);
}

const levelOrigins = { listed: 'levelListed', name: 'levelGuessed', person: 'levelChosen' } as const;

/** Why it counts and where its level comes from, in whole sentences. */
export function why(alignment: AlignmentView): string {
  if (alignment.decision === 'rejected') return text('whyRejected');
  const words = [reasonWords(alignment), text(levelOrigins[alignment.reason.kind], alignment.levelName)];
  if (alignment.to < alignment.level && alignment.to >= alignment.from) words.push(text('levelCeiling', alignment.to));
  return words.join(' ');
}

/** The names of what it counts toward, e.g. “SQL 1 → 2, Data modelling 1”. */
export function countsToward(view: CompletionView): string {
  return view.alignments
    .filter(({ decision }) => decision !== 'rejected')
    .map(lift)
    .join(', ');
}
