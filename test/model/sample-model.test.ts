import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { modelDescriptions } from '../tools/model-descriptions.ts';
import { modelSchemaText } from '../tools/model-schema.ts';
import { brokenModels } from './broken-models.ts';
import { modelFixture, sampleModel, smallWith } from './small-model.ts';

const shipped = (name: string) => readFileSync(new URL(`../../lib/static/${name}`, import.meta.url), 'utf8');
const accepts = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false }).compile(
  JSON.parse(shipped('model.schema.json')),
);

test('the JSON Schema that ships is the one of the code (else: node test/tools/model-schema.ts)', () => {
  expect(shipped('model.schema.json')).toBe(modelSchemaText());
});

test('every description that was written for the JSON Schema stands in it', () => {
  const text = modelSchemaText();
  const missing = [...modelDescriptions].filter(([, words]) => !text.includes(JSON.stringify(words)));
  expect(missing).toEqual([]);
});

test('the JSON Schema accepts the sample model and the small one', () => {
  expect(accepts(JSON.parse(shipped('sample-model.json'))) ? [] : accepts.errors).toEqual([]);
  expect(accepts(JSON.parse(modelFixture('small.json'))) ? [] : accepts.errors).toEqual([]);
});

test('the JSON Schema refuses whatever is broken in its shape', () => {
  const rules = /Two |itself|not in the list|more than once|the scale ends|must count/;
  const taken = brokenModels.filter(({ set, to }) => accepts(JSON.parse(smallWith(set, to))));
  expect(taken.map(({ says }) => says).filter((says) => !rules.test(says))).toEqual([]);
});

test('the sample model is a believable department', () => {
  const { scale, competencies, roles, courses = [], policy } = sampleModel();
  expect(scale.levels).toHaveLength(5);
  expect(competencies.length).toBeGreaterThanOrEqual(30);
  expect(
    competencies.filter(({ description, category, altLabels }) => !(description && category && altLabels)),
  ).toEqual([]);
  expect(new Set(roles.map(({ family }) => family))).toEqual(new Set(['Data', 'Engineering', 'Product']));
  expect(courses.length).toBeGreaterThanOrEqual(28);
  expect(policy).toEqual({ courseCeiling: 3, freshMonths: 36 });
  for (const { requirements, grade, next } of roles) {
    expect(requirements.length).toBeGreaterThanOrEqual(8);
    expect(requirements.length).toBeLessThanOrEqual(14);
    expect(requirements.some(({ essential }) => essential) && requirements.some(({ essential }) => !essential)).toBe(
      true,
    );
    expect([grade, next?.length]).toEqual([expect.any(String), expect.any(Number)]);
  }
});

test('Data Engineer II of the sample asks for exactly twelve competencies', () => {
  expect(sampleModel().roles.find(({ title }) => title === 'Data Engineer II')?.requirements).toHaveLength(12);
});

test('the sample knows the five courses of the local academy', () => {
  const academy = sampleModel().courses?.filter(({ provider }) => provider === 'academy.localhost');
  expect(
    academy?.map(({ id, counts }) => [id, ...counts.flatMap(({ competency, level }) => [competency, level])]),
  ).toEqual([
    ['sql-foundations', 'sql', 2],
    ['data-modelling', 'data-modelling', 2],
    ['git-in-teams', 'version-control', 2],
    ['privacy-basics', 'data-governance', 2],
    ['etl-pipelines', 'data-pipelines', 2],
  ]);
});

test('no two competencies of the sample go by the same name', () => {
  const names = sampleModel().competencies.flatMap(({ label, altLabels = [] }) => [label, ...altLabels]);
  const folded = names.map((name) => name.toLowerCase());
  expect(folded.filter((name, at) => folded.indexOf(name) !== at)).toEqual([]);
});
