import { expect, test } from 'vitest';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';

const tokenise = tokeniserFor('en');
const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

test('names with signs stay whole, others are taken apart', () => {
  expect(words('C++, C# and .NET; Node.js/React CI/CD')).toEqual([
    'C++',
    'C#',
    '.NET',
    'Node',
    'js',
    'React',
    'CI',
    'CD',
  ]);
});

test('accents, width and case do not matter, and places are those of the text as it was', () => {
  const text = 'Le Cafe\u0301 — Ｅxcel';
  expect(words(text)).toEqual(['Le', 'Cafe\u0301', 'Ｅxcel']);
  expect(tokenise(text).at(-1)?.stem).toBe(tokenise('excel')[0]?.stem);
});

test('IT is a field of work, it is not', () => {
  expect(words('IT support: make it work')).toEqual(['IT', 'support', 'make', 'work']);
});

test('sentences are counted, also where the space after the full stop is missing', () => {
  const sentences = tokenise('Fusion 360.Summarize machining. Use Node.js\nhalt servers').map(
    ({ sentence }) => sentence,
  );
  expect(sentences).toEqual([0, 0, 1, 1, 2, 2, 2, 3, 3]);
});
