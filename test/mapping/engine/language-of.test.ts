import { expect, test } from 'vitest';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { languageOf } from '../../../lib/mapping/engine/language-of.ts';
import { engineOver, smallModel } from './small-model.ts';

test.each([
  [
    'de',
    {
      title: 'Einführung in die Buchhaltung',
      description: 'Sie lernen, wie man Rechnungen für das Unternehmen prüft.',
    },
  ],
  [
    'es',
    {
      title: 'Introducción a la contabilidad',
      description: 'Aprenda los fundamentos de las finanzas para su empresa.',
    },
  ],
  ['en', { title: 'Accounting in practice', description: 'You will learn what the statements of a company say.' }],
  ['fr', { title: 'Comptabilité', language: 'fr-CA' }],
  [undefined, { title: 'PostgreSQL' }],
])('the language is %s for %o', (language, course) => {
  expect(languageOf(course)).toBe(language);
});

const ids = (model: NamedCompetency[], course: { title: string; description?: string }, language?: string) =>
  engineOver(model, [], language)
    .map(course)
    .map(({ competency }) => competency);

test('a German course names a competency of an English model by its English name', () => {
  const course = {
    title: 'PostgreSQL für Einsteiger',
    description: 'Wir zeigen, wie man Queries und Joins mit PostgreSQL schreibt.',
  };
  expect(ids(smallModel, course)).toEqual(['sql']);
});

test('an English course names a competency of a German model by the name it has there', () => {
  const model = [
    { id: 'ml', label: 'Maschinelles Lernen', altLabels: ['machine learning', 'neural networks'] },
    { id: 'pm', label: 'Projektmanagement', altLabels: ['Projektleitung'] },
  ];
  expect(
    ids(model, { title: 'Machine Learning for you', description: 'You will train neural networks.' }, 'de'),
  ).toEqual(['ml']);
});

test('number and case of a German name do not matter', () => {
  const model = [
    { id: 'db', label: 'Relationale Datenbanken', altLabels: ['Datenbankabfragen'] },
    { id: 'pm', label: 'Projektmanagement', altLabels: ['Projektleitung'] },
  ];
  const course = { title: 'Die relationale Datenbank', description: 'Wie man sie für das Unternehmen nutzt.' };
  const [first] = engineOver(model, [], 'de').map(course, { least: 0 });
  expect(first).toMatchObject({ competency: 'db' });
  expect(first?.reasons).toContainEqual(expect.objectContaining({ kind: 'named', name: 0, whole: true }));
});
