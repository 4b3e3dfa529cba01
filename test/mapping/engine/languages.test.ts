import { expect, test } from 'vitest';
import usualWords from '../../../lib/mapping/data/usual-words.json' with { type: 'json' };
import { glossariesOf } from '../../../lib/mapping/engine/languages/glossary.ts';
import { languageFor } from '../../../lib/mapping/engine/languages/languages.ts';

const same = (language: string, words: string) => new Set(words.split(' ').map(languageFor(language).stem)).size;

test.each([
  'visualise visualizes visualisation visualizing',
  'modelling modeling model models',
  'negotiation negotiate negotiating negotiates',
  'database databases',
  'query queries',
  'management manage managing manager',
  'analysis analyse analytics analyzing',
  'programming programmers programmer',
])('English words of one meaning share a stem: %s', (words) => {
  expect(same('en', words)).toBe(1);
});

test.each([
  'program programming',
  'market marketing',
  'community communication',
  'statics statistics',
  'police policy',
])('English words of different meaning do not: %s', (words) => {
  expect(same('en', words)).toBe(2);
});

test.each([
  ['de', 'schulung schulungen'],
  ['de', 'datenbank datenbanken'],
  ['de', 'maßnahme massnahmen'],
  ['de', 'fuhrung fuehrung'],
  ['es', 'base bases'],
  ['es', 'negocio negocios'],
])('%s: number and spelling do not change the stem of %s', (language, words) => {
  expect(same(language, words)).toBe(1);
});

test('words of a language without a stemmer stay as they are', () => {
  expect(languageFor('fi').stem('tietokannat')).toBe('tietokannat');
});

test.each(Object.entries(usualWords))('usual words of %s have an English word each, and are folded', (code, words) => {
  expect(Object.keys(words).length).toBeGreaterThan(250);
  const odd = Object.entries(words).filter((pair) => pair.some((word) => !/^[a-z]{2,}$/.test(word)));
  expect(odd).toEqual([]);
  expect(glossariesOf(usualWords).get(code)?.size).toBeGreaterThan(240);
});
