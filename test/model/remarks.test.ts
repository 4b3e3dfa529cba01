import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { readModelFile } from '../../lib/model/read-model-file.ts';
import de from '../../lib/static/_locales/de/messages.json' with { type: 'json' };
import en from '../../lib/static/_locales/en/messages.json' with { type: 'json' };
import { filePlaceText, saidOf, spoken } from '../spoken.ts';
import { brokenModels } from './broken-models.ts';
import { brokenRoles } from './broken-roles.ts';
import { brokenDocuments } from './formats/broken-documents.ts';
import { brokenFrameworks } from './formats/broken-frameworks.ts';
import { brokenSheets } from './formats/broken-sheets.ts';
import { brokenTables } from './formats/broken-tables.ts';
import { fixtureFile, read, readGuessed } from './formats/chosen.ts';
import { smallWith } from './small-model.ts';

afterEach(() => {
  spoken.language = 'en';
});

const codes = ['lib/model', 'entrypoints/dashboard'].flatMap((room) => {
  const folder = new URL(`../../${room}/`, import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'(remark[A-Z]\w*)'/g)])
    .map(([, code = '']) => code);
});

test('every remark on a model file has words in every language', () => {
  expect(new Set(codes).size).toBeGreaterThan(150);
  for (const messages of [en, de]) expect(codes.filter((code) => !Object.hasOwn(messages, code))).toEqual([]);
});

const inGerman = <T extends Parameters<typeof saidOf>[0]>(one: T) => {
  spoken.language = 'de';
  const said = saidOf(one);
  spoken.language = 'en';
  return said;
};

// Words that stand in our English sentences and not in German ones.
const english = /\b(?:the|and|with|which|that|file|row|is|of|from|should|Add|Write|Remove)\b/;
const withoutQuotes = (said: string) => said.replace(/„[^“]*“/g, '').replace(/\{[^}]*\}/g, '');

const brokenFiles = [...brokenTables, ...brokenSheets, ...brokenFrameworks, ...brokenDocuments];

test.each(brokenFiles)('is said in German as well: $is', async ({ files }) => {
  const result = await readGuessed(await files());
  if (result.kind === 'model') expect.unreachable();
  for (const problem of result.problems.slice(0, 20)) {
    expect(inGerman(problem)).not.toBe(saidOf(problem));
    expect(withoutQuotes(inGerman(problem))).not.toMatch(english);
  }
});

test('what is wrong with a model is said in German as well', () => {
  const problems = [...brokenModels, ...brokenRoles].flatMap(({ set, to }) => {
    const result = readModelFile(smallWith(set, to));
    return result.ok ? [] : result.problems;
  });
  expect(problems.length).toBeGreaterThan(50);
  for (const problem of problems) expect(withoutQuotes(inGerman(problem))).not.toMatch(english);
});

test('what is left out of a package is said in German', async () => {
  const result = await read([fixtureFile('case-1.1-wrapped.json')]);
  if (result.kind !== 'model') expect.unreachable();
  expect(result.warnings.map(inGerman)).toEqual([
    'Verknüpfung Nummer 4 („isPartOf“) führt zu „nowhere“, das nicht im Paket ist. Sie wird weggelassen.',
    'Diese Einträge sind im Kreis Kinder voneinander: Machine learning → SQL → Machine learning. Die letzte dieser Verknüpfungen wird weggelassen.',
  ]);
});

test('a place is written as the person’s language does, and lines without the signs that part thousands', () => {
  const cell = { kind: 'row', table: 'Rollen', row: 1204, column: { letters: 'C', header: 'Name' } } as const;
  expect(filePlaceText(cell)).toBe('Rollen, row 1204, column C (Name)');
  spoken.language = 'de';
  expect(filePlaceText(cell)).toBe('Rollen, Zeile 1204, Spalte C (Name)');
  expect(filePlaceText({ kind: 'line', line: 12, column: 5 })).toBe('Zeile 12, Spalte 5');
});
