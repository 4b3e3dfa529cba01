import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ExportForm, exportForms, exportModel } from '../../lib/model/export/export-model.ts';
import type { ModelFile } from '../../lib/model/formats/model-file.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { modelIn } from './formats/chosen.ts';
import { sampleModel } from './small-model.ts';

const now = '2026-11-22T09:00:00Z';

function written(model: CompetencyModel, form: ExportForm): ModelFile {
  const { name, content } = exportModel(model, form, now);
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

const again = (model: CompetencyModel, form: ExportForm) => modelIn([written(model, form)]);

/** The sample without what every round trip would have to lose, and with everything else that a model can have. */
function fullModel(): CompetencyModel {
  const sample = sampleModel();
  const [first, ...others] = sample.competencies;
  const [role, ...roles] = sample.roles;
  if (first === undefined || role === undefined) throw new Error('the sample is empty');
  return {
    ...sample,
    language: 'en',
    competencies: [
      { ...first, uri: 'https://case.example.com/items/1', description: 'One <b> & "two"\nlines; =SUM(A1)' },
      ...others,
    ],
    roles: [{ ...role, grade: 'G7', summary: '=cmd|calc' }, ...roles],
  };
}

describe('a model that is exported and read again', () => {
  test('as Skillmark JSON is the same', async () => {
    expect(await again(fullModel(), 'skillmark')).toEqual(fullModel());
  });

  test.each(['xlsx', 'csv'] as const)(
    'as %s keeps everything but its own name, version, language and policy',
    async (form) => {
      const { $schema, id, title, version, publisher, language, policy, ...rest } = fullModel();
      expect(await again(fullModel(), form)).toMatchObject(rest);
      expect(exportModel(fullModel(), form, now).lost).toEqual(['identity', 'policy']);
    },
  );

  test('as ctdl keeps everything but courses and policy, other languages too', async () => {
    const { $schema, courses, policy, ...rest } = fullModel();
    expect(rest.competencies[0]?.translations?.de?.label).toBe('SQL');
    expect(await again(fullModel(), 'ctdl')).toEqual(rest);
    expect(exportModel(fullModel(), 'ctdl', now).lost).toEqual(['policy', 'courses']);
  });

  test('as case keeps everything but courses, policy and other languages', async () => {
    const { $schema, courses, policy, ...rest } = fullModel();
    const without = <Thing extends object>(things: readonly Thing[]) =>
      things.map((thing) => ({ ...thing, translations: undefined }));
    expect(await again(fullModel(), 'case')).toEqual({
      ...rest,
      scale: { levels: without(rest.scale.levels) },
      competencies: without(rest.competencies),
      roles: without(rest.roles),
    });
    expect(exportModel(fullModel(), 'case', now).lost).toEqual(['policy', 'courses', 'translations']);
  });

  test.each(exportForms)('without anything that may be left out goes through %s unharmed', async (form) => {
    const bare: CompetencyModel = {
      format: 1,
      id: 'urn:example:model',
      version: '1',
      title: 'Bare',
      scale: { levels: [{ level: 1, name: 'Able' }] },
      competencies: [{ id: 'sql', label: 'SQL' }],
      roles: [],
    };
    expect(await again(bare, form)).toMatchObject({ scale: bare.scale, competencies: bare.competencies, roles: [] });
  });
});

describe('an exported table', () => {
  const evil: CompetencyModel = {
    ...fullModel(),
    competencies: ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'quoted"].map((label, at) => ({
      id: `c${at}`,
      label,
    })),
    roles: [],
    courses: [],
  };

  test('as CSV has no cell that a spreadsheet would run, and gives every one back as it was', async () => {
    const { content } = exportModel(evil, 'csv', now);
    if (typeof content === 'string') expect.unreachable();
    const text = new TextDecoder().decode(unzipSync(content)['competencies.csv']);
    expect(text.split(/\r\n|,/).filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect((await again(evil, 'csv')).competencies).toEqual(evil.competencies);
  });

  test('as XLSX holds them as texts', async () => {
    expect((await again(evil, 'xlsx')).competencies).toEqual(evil.competencies);
  });
});

test('identifiers of a CASE package are UUIDs, always the same ones, and all different', () => {
  const text = String(exportModel(fullModel(), 'case', now).content);
  expect(String(exportModel(fullModel(), 'case', now).content)).toBe(text);
  const { CFItems, CFAssociations } = JSON.parse(text).CFPackage;
  const ids: string[] = [...CFItems, ...CFAssociations].map(({ identifier }) => identifier);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
