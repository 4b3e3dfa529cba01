import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readModelValue } from '../../../lib/model/read-model.ts';
import { fromDigitalRoles } from '../../tools/frameworks/ddat.ts';
import { fromFinancialTimes } from '../../tools/frameworks/ft.ts';
import { fromMonzo } from '../../tools/frameworks/monzo.ts';
import { fixtureFile, modelIn, textFile } from './chosen.ts';

/** Lies beside the project on the machines where the mapping is trained; without it these tests are left out. */
const data = process.env.SKILLMARK_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const bytesOf = (path: string) => new Uint8Array(gunzipSync(readFileSync(`${data}/${path}`)));
const textOf = (path: string) => readFileSync(`${data}/frameworks/${path}`, 'utf8');

function modelFrom(value: object) {
  const read = readModelValue(value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.model;
}

describe('a small framework of each form', () => {
  const fixture = (name: string) => new TextDecoder().decode(fixtureFile(name).bytes);

  test('in YAML becomes competencies by theme and roles by level', () => {
    const model = modelFrom(fromFinancialTimes(fixture('ft-excerpt.yml'), '1'));
    expect(model.scale.levels.map(({ name }) => name)).toEqual(['Awareness', 'Foundational']);
    expect(model.competencies.map(({ id }) => id)).toEqual(['technical', 'communication']);
    expect(model.roles).toMatchObject([
      {
        id: 'junior',
        next: ['engineer'],
        requirements: [
          { competency: 'technical', level: 1 },
          { competency: 'communication', level: 1 },
        ],
      },
      {
        id: 'engineer',
        next: [],
        requirements: [
          { competency: 'technical', level: 2 },
          { competency: 'communication', level: 1 },
        ],
      },
    ]);
  });

  test('in Markdown becomes competencies by topic, with YAML in front or with headings', () => {
    const files = ['monzo-excerpt-topics.md', 'monzo-excerpt-headings.md'].map((name) => ({
      name,
      text: fixture(name),
    }));
    const model = modelFrom(fromMonzo(files, '1'));
    expect(model.competencies.map(({ id }) => id)).toEqual(['backend/communication', 'product-design/knowledge']);
    expect(model.roles.map(({ id, next }) => [id, next])).toEqual([
      ['backend-1', ['backend-2']],
      ['backend-2', []],
      ['product-design-1', ['product-design-2']],
      ['product-design-2', []],
    ]);
  });
});

describe.skipIf(!existsSync(data))('the data beside the project', () => {
  test('all O*NET occupations and technology skills are read', async () => {
    const files = ['Occupation Data.txt', 'Technology Skills.txt'].map((name) => ({
      name,
      bytes: bytesOf(`onet/${name}.gz`),
    }));
    const model = await modelIn(files);
    expect([model.roles.length, model.competencies.length]).toEqual([1016, 137]);
  });

  test('all ESCO skills are read from the form of its CSV download', async () => {
    const lines = new TextDecoder().decode(bytesOf('esco/skills.jsonl.gz')).trim().split('\n');
    const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
    const rows = lines.map((line, at) => {
      const { id = `http://data.europa.eu/esco/skill/${at}`, label, altLabels = [], description } = JSON.parse(line);
      return ['K', id, 'knowledge', 'cross-sector', label, altLabels.join('\n'), description].map(cell).join(',');
    });
    const header = 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description';
    const model = await modelIn([textFile('skills_en.csv', [header, ...rows].join('\n'))]);
    expect(model.competencies).toHaveLength(lines.length);
  });

  test('the frameworks of three companies become models', () => {
    const ft = readdirSync(`${data}/frameworks/ft-engineering-progression`).filter((name) => name.endsWith('.yml'));
    const sizes = ft.map((name) => modelFrom(fromFinancialTimes(textOf(`ft-engineering-progression/${name}`), '1')));
    expect(sizes.map(({ competencies, roles }) => [competencies.length, roles.length])).toEqual([
      [101, 4],
      [9, 8],
      [48, 3],
    ]);
    const monzo = readdirSync(`${data}/frameworks/monzo-progression`).filter((name) => name.endsWith('.md'));
    const all = modelFrom(
      fromMonzo(
        monzo.map((name) => ({ name, text: textOf(`monzo-progression/${name}`) })),
        '1',
      ),
    );
    expect([all.competencies.length, all.roles.length, all.scale.levels.length]).toEqual([79, 91, 7]);
    const uk = modelFrom(fromDigitalRoles(textOf('uk-ddat-subset/ddat.json'), '1'));
    expect([uk.competencies.length, uk.roles.length]).toEqual([11, 9]);
    expect(uk.roles[0]?.requirements).toContainEqual({ competency: 'information-security', level: 4 });
  });
});
