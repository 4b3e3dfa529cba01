import { expect, test } from 'vitest';
import { inLanguage } from '../../lib/domain/in-language.ts';
import { primaryOf, translationInto } from '../../lib/domain/translation.ts';
import { testModel } from '../background/test-model.ts';

const german = {
  sql: { label: 'SQL-Abfragen', altLabels: ['Datenbankabfragen'], description: 'Fragt Daten ab.' },
  python: { altLabels: ['Programmieren mit Python'] },
};
const model = testModel({
  scale: { levels: [{ level: 1, name: 'Basics', translations: { de: { name: 'Grundlagen' } } }] },
  competencies: [
    { id: 'sql', label: 'SQL', altLabels: ['PostgreSQL'], translations: { de: german.sql } },
    { id: 'pipelines', label: 'Data pipelines' },
    { id: 'python', label: 'Python', translations: { 'de-DE': german.python } },
  ],
  roles: [
    { id: 'a', title: 'Analyst', family: 'Data', requirements: [], translations: { de: { title: 'Analytikerin' } } },
  ],
});

test('a person sees names in their language where the model has them, and its own otherwise', () => {
  const { competencies, roles, scale } = inLanguage(model, 'de-AT');
  expect(competencies.map(({ label }) => label)).toEqual(['SQL-Abfragen', 'Data pipelines', 'Python']);
  expect(competencies[0]).toMatchObject({
    id: 'sql',
    altLabels: ['Datenbankabfragen', 'SQL', 'PostgreSQL'],
    description: 'Fragt Daten ab.',
  });
  expect([roles[0]?.title, scale.levels[0]?.name]).toEqual(['Analytikerin', 'Grundlagen']);
});

test('in its own language a model is shown as it is, and it is never changed', () => {
  const before = JSON.stringify(model);
  expect(inLanguage(model, 'en-GB')).toBe(model);
  expect(inLanguage(model, 'de')).toBe(inLanguage(model, 'de'));
  expect(inLanguage(model, 'fr').competencies.map(({ label }) => label)).toEqual(['SQL', 'Data pipelines', 'Python']);
  expect(JSON.stringify(model)).toBe(before);
});

test.each([
  ['de-AT', { de: 1, 'de-AT': 2 }, 2],
  ['de-CH', { de: 1, 'de-AT': 2 }, 1],
  ['de', { 'de-AT': 2 }, 2],
  ['fr', { de: 1 }, undefined],
  ['constructor', { de: 1 }, undefined],
])('for %s of %o it is %s', (language, texts, expected) => {
  expect(translationInto<number>(language, texts)).toBe(expected);
});

test('the first part of a tag is its language', () => {
  expect(['de-AT', 'pt_BR', 'EN'].map(primaryOf)).toEqual(['de', 'pt', 'en']);
});
