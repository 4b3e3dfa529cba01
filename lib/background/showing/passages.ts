import type { PassageView, QuoteView } from '../../domain/overview.ts';

/** How much is shown around a place, and how much at most of what lies between the first and the last, in characters. */
const around = 60;
const longest = 240;
const mostPassages = 4;

interface Group {
  quotes: QuoteView[];
  start: number;
  end: number;
}

/** Places that are near enough to be read together, in the order of the text. */
function groupsOf(quotes: readonly QuoteView[]): Group[] {
  const groups: Group[] = [];
  for (const quote of quotes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = groups.at(-1);
    if (last === undefined || quote.start - last.end > 2 * around || quote.end - last.start > longest) {
      groups.push({ quotes: [quote], start: quote.start, end: quote.end });
    } else {
      last.quotes.push(quote);
      last.end = Math.max(last.end, quote.end);
    }
  }
  return groups;
}

const weightiest = ({ quotes }: Group): number => Math.min(...quotes.map(({ reason }) => reason));

/** What stands around some places of a text, each cut between words. */
function passage(text: string, { quotes, start, end }: Group): PassageView {
  const cutBefore = start > around;
  const cutAfter = end + around < text.length;
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  const head = cutBefore ? `… ${before.replace(/^\S*\s*/, '')}` : before;
  const tail = cutAfter ? `${after.replace(/\s*\S*$/, '')} …` : after;
  const shift = head.length - start;
  const marks = quotes.map((quote) => ({ start: quote.start + shift, end: quote.end + shift }));
  return { start, text: head + text.slice(start, end) + tail, marks };
}

/** Where a description speaks for a competency: the places that the weightiest reasons point at, in the order of the text. */
export function passagesOf(description: string, quotes: readonly QuoteView[]): PassageView[] {
  const groups = groupsOf(quotes.filter(({ place }) => place === 'description'));
  const kept = groups.toSorted((a, b) => weightiest(a) - weightiest(b)).slice(0, mostPassages);
  return groups.filter((group) => kept.includes(group)).map((group) => passage(description, group));
}
