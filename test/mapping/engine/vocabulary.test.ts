import { expect, test } from 'vitest';
import { scanWords } from '../../../lib/mapping/engine/scan-words.ts';
import { termsIn } from '../../../lib/mapping/engine/terms-in.ts';
import { createVocabulary } from '../../../lib/mapping/engine/vocabulary.ts';

const texts = [
  'IT and it: C++, C#, .NET and Node.js; designs, designing, DESIGNED.',
  'Datenbank-Entwürfe prüfen, C++ und .NET',
  'databases designed in C++',
];

test('a text has the same stems whether its words are cut out or found by their places', () => {
  const vocabulary = createVocabulary();
  const read = vocabulary.readerFor('en');
  const termOf = termsIn('en');
  for (const text of [...texts, ...texts]) {
    const expected: string[] = [];
    scanWords(text, (word) => expected.push(...[termOf(word) ?? []].flat()));
    expect(read(text).map((number) => vocabulary.stems[number])).toEqual(expected);
  }
  expect(new Set(vocabulary.stems).size).toBe(vocabulary.stems.length);
});
