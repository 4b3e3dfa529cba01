import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanWords } from '../../../lib/mapping/engine/scan-words.ts';

function wordsIn(text: string): [string, number, number][] {
  const found: [string, number, number][] = [];
  scanWords(text, (word, start, end) => found.push([word, start, end]));
  return found;
}

test('Latin text is read by the table as any text is by the expression', () => {
  const signs = [
    '.',
    '+',
    '#',
    ' ',
    'a',
    'Z',
    '7',
    'IT',
    'é',
    'ß',
    'ø',
    '²',
    '½',
    'İ',
    'ŉ',
    '—',
    '’',
    '™',
    '\u00ad',
    '_',
  ];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 12 })), (latin) => {
      // One Chinese character sends the whole text the other way.
      expect(wordsIn(latin)).toEqual(wordsIn(`${latin} 数`).slice(0, -1));
    }),
    { numRuns: 2000 },
  );
});
