import { expect, test } from 'vitest';
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { buildIndexes, openIndexes } from '../../../lib/mapping/engine/language-indexes.ts';
import { engineOver, smallModel } from './small-model.ts';

const german: Record<string, { label: string; altLabels?: string[] }> = {
  sql: { label: 'SQL und relationale Datenbanken', altLabels: ['Datenbankabfragen'] },
  negotiation: { label: 'Verhandlung und Konflikt', altLabels: ['Verhandlungsführung', 'Mediation'] },
  accounting: { label: 'Rechnungswesen', altLabels: ['Buchhaltung', 'Jahresabschluss'] },
};
const bilingual = smallModel.map((competency): NamedCompetency => {
  const de = german[competency.id];
  return de === undefined ? competency : { ...competency, translations: { 'de-DE': de } };
});
const course = {
  title: 'Buchhaltung für kleine Unternehmen',
  description: 'Sie lernen, wie man Rechnungen bucht und den Jahresabschluss vorbereitet.',
};
const ids = (model: NamedCompetency[], text: { title: string; description?: string }) =>
  engineOver(model)
    .map(text)
    .map(({ competency }) => competency);

test('a German course is matched by German names, and the reason gives them as the model writes them', () => {
  const [first] = engineOver(bilingual).map(course);
  expect(first).toMatchObject({ competency: 'accounting', language: 'de' });
  // 0 is the label, 1 and 2 are the English names, 3 the German label, 4 "Buchhaltung".
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({ kind: 'named', name: 4, spans: [expect.objectContaining({ start: 0, end: 11 })] }),
  );
});

test('a German course is matched by English names too', () => {
  expect(ids(bilingual, { title: 'PostgreSQL für Einsteiger', description: 'Wie man Joins schreibt.' })).toEqual([
    'sql',
  ]);
});

test('names in other languages change nothing for an English course', () => {
  const english = { title: 'Negotiation', description: 'You will learn mediation and how to settle conflicts.' };
  expect(engineOver(bilingual).map(english, { least: 0 })).toEqual(engineOver(smallModel).map(english, { least: 0 }));
});

test('a compound names what it is put together from', () => {
  const long = { title: 'Konfliktmoderation im Team', description: 'Wie man bei einem Streit vermittelt und zuhört.' };
  const [first] = engineOver(bilingual).map(long, { least: 0 });
  expect(first?.competency).toBe('negotiation');
  expect(first?.reasons.map(({ kind }) => kind)).toContain('named');
});

test('a title without little words is read in the language of its letters or usual words', () => {
  const [first] = engineOver(bilingual).map({ title: 'Grundlagen Rechnungswesen' }, { least: 0 });
  expect(first).toMatchObject({ competency: 'accounting', language: 'de' });
  expect(engineOver(bilingual).map({ title: 'PostgreSQL' })[0]).not.toHaveProperty('language');
});

test('the index of a model in one language is the same as ever, and others open only what they hold', () => {
  expect(new Uint8Array(buildIndexes(smallModel))).toEqual(new Uint8Array(buildIndex(smallModel)));
  const indexes = openIndexes(buildIndexes(bilingual));
  expect(indexes?.languages).toEqual(['de']);
  expect(indexes?.of('de')?.size).toBe(smallModel.length);
  expect(indexes?.of('es')).toBeUndefined();
  expect(openIndexes(buildIndexes(bilingual).slice(0, 900))).toBeUndefined();
  expect(openIndexes(new ArrayBuffer(8))).toBeUndefined();
});
