import { expect, test } from 'vitest';
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

test.each(['de', 'es'])('usual words of %s have an English stem each', (code) => {
  const { english } = languageFor(code);
  expect(english?.size).toBeGreaterThan(250);
  expect([...(english ?? [])].filter(([word, meaning]) => word === '' || meaning === '')).toEqual([]);
});
