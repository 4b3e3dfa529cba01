import type { AlignmentView, CompletionView, QuoteView } from '../../lib/domain/overview.ts';
import type { Reason } from '../../lib/schema/alignment.ts';
import { when } from '../../lib/text/dates.ts';
import { plural, text } from '../../lib/text/text.ts';

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

/** What a reason quotes, each text once with how often it stands in that place. */
function quoted(
  { quotes = [] }: AlignmentView,
  reason: number,
): { place: QuoteView['place']; words: string; count: number }[] {
  const found = new Map<string, { place: QuoteView['place']; words: string; count: number }>();
  for (const { place, match } of quotes.filter((quote) => quote.reason === reason)) {
    const key = `${place} ${match.toLowerCase()}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { place, words: match, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}

function quoteWords(
  { label }: AlignmentView,
  name: string,
  { place, words, count }: ReturnType<typeof quoted>[number],
): string {
  if (place !== 'title' && place !== 'teaches') return plural('whyMentions', count, words);
  if (place === 'teaches') return text('whyTeaches', words);
  return text(name === label ? 'whyTitle' : 'whyTitleOther', words, label);
}

/** What a reason quotes, each once, with commas between. */
function wordsQuoted(alignment: AlignmentView, reason: number): string {
  return [...new Set(quoted(alignment, reason).map(({ words }) => words))].join(', ');
}

const titlesOf = (courses: readonly { title: string }[]): string =>
  [...new Set(courses.map(({ title }) => title))].join(' · ');

function reasonWords(alignment: AlignmentView, reason: Reason, number: number): string[] {
  switch (reason.kind) {
    case 'listed':
      return [text('whyListed')];
    case 'person':
      return [text('whyPerson')];
    case 'same':
      return [text('whySame')];
    case 'name':
      return [text(reason.where === 'title' ? 'whyTitle' : 'whyTeaches', reason.name)];
    case 'named':
      return quoted(alignment, number).map((quote) => quoteWords(alignment, reason.name, quote));
    case 'words': {
      const words = wordsQuoted(alignment, number);
      return words === '' ? [] : [text('whyWords', words, reason.name)];
    }
    case 'related': {
      const words = wordsQuoted(alignment, number);
      return [words === '' ? text('whyRelated') : text('whyGoesWith', words)];
    }
    case 'alike':
      return [plural('whyAlike', reason.courses.length, titlesOf(reason.courses))];
    case 'described':
      return [text('whyDescribed')];
  }
}

/** What a person can check at a glance comes first. */
const order: Reason['kind'][] = ['listed', 'person', 'same', 'name', 'named', 'words', 'alike', 'related', 'described'];

/** What in the title speaks for what it may count toward. */
export function titleMarks({ alignments }: CompletionView): { start: number; end: number }[] {
  return alignments
    .filter(({ decision }) => decision === 'proposed')
    .flatMap(({ quotes = [] }) => quotes.filter(({ place }) => place === 'title'));
}

/** Why it counts, or would: each reason as a sentence, the plainest first, of those of a kind what the title says. */
export function reasonsOf(alignment: AlignmentView): string[] {
  const inTitle = new Set((alignment.quotes ?? []).flatMap(({ place, reason }) => (place === 'title' ? reason : [])));
  const reasons = [alignment.reason, ...(alignment.also ?? [])].map((reason, number) => {
    return { reason, number, rank: order.indexOf(reason.kind) + (inTitle.has(number) ? 0 : 0.5) };
  });
  const sorted = reasons.sort((a, b) => a.rank - b.rank);
  return [...new Set(sorted.flatMap(({ reason, number }) => reasonWords(alignment, reason, number)))];
}

/** Where the level comes from, and what limits it. */
export function levelOrigin(alignment: AlignmentView): string {
  const { reason, levelFrom, levelName, level, from, to } = alignment;
  const person = reason.kind === 'person' || reason.kind === 'same';
  const origin = levelFrom ?? (reason.kind === 'listed' ? 'company' : person ? 'person' : 'usual');
  const words = text(levelOrigins[origin], levelName);
  return to < level && to >= from ? `${words} ${text('levelCeiling', to)}` : words;
}

const levelOrigins = {
  company: 'levelListed',
  person: 'levelChosen',
  provider: 'levelDeclared',
  usual: 'levelUsual',
  ceiling: 'levelAtCeiling',
} as const;

/** The names of what it counts toward, e.g. “SQL 1 → 2, Data modelling 1”. */
export function countsToward(view: CompletionView): string {
  return view.alignments
    .filter(({ decision }) => decision !== 'rejected')
    .map(lift)
    .join(', ');
}
