import { expect, test } from 'vitest';
import { passagesOf } from '../../../lib/background/showing/passages.ts';
import type { QuoteView } from '../../../lib/domain/overview.ts';

/** The first place of some words in a text, as a reason of this rank points at it. */
function quote(text: string, match: string, reason = 0): QuoteView {
  const start = text.indexOf(match);
  return { reason, place: 'description', match, start, end: start + match.length };
}

const marked = (text: string, quotes: QuoteView[]): string[] =>
  passagesOf(text, quotes).map((passage) =>
    passage.marks
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
        passage.text,
      ),
  );

const filler = 'Everything else is said here in so many words that nobody would read them all. '.repeat(3);

test('what stands close together is one passage with several marks', () => {
  const text = 'Write queries, joins and window functions in SQL.';
  const quotes = [quote(text, 'window functions', 1), quote(text, 'queries'), quote(text, 'joins', 2)];
  expect(marked(text, quotes)).toEqual(['Write [queries], [joins] and [window functions] in SQL.']);
});

test('what lies far apart is cut between words, in the order of the text', () => {
  const text = `Learn indexing first. ${filler}Then comes query optimisation, and ${filler}`;
  expect(marked(text, [quote(text, 'query optimisation'), quote(text, 'indexing', 1)])).toEqual([
    'Learn [indexing] first. Everything else is said here in so many words that …',
    '… so many words that nobody would read them all. Then comes [query optimisation], and Everything else is said here in so many words that …',
  ]);
});

test('a passage stays short, and only what weighs most is shown', () => {
  const words = Array.from({ length: 40 }, (_, number) => `topic${number} is spoken of at some length`);
  const text = words.join('; ');
  const found = marked(
    text,
    words.map((_, number) => quote(text, `topic${number} `, 39 - number)),
  );
  expect(found).toHaveLength(4);
  for (const one of found) expect(one.length).toBeLessThan(420);
  expect(found.at(-1)).toContain('[topic39 ]');
});

test('the same words at two places are two passages', () => {
  const text = `Learn SQL. ${filler}`.repeat(2);
  const second = text.lastIndexOf('SQL');
  const again: QuoteView = { ...quote(text, 'SQL'), start: second, end: second + 3 };
  expect(passagesOf(text, [quote(text, 'SQL'), again]).map(({ start }) => start)).toEqual([6, second]);
});

test('places in the title or in what it teaches are no part of the description', () => {
  expect(passagesOf('SQL', [{ reason: 0, place: 'title', match: 'SQL', start: 0, end: 3 }])).toEqual([]);
});
