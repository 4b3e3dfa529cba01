import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tokeniserFor } from '../../lib/mapping/engine/tokens.ts';
import { reportOn, withNames } from '../../lib/model/report/model-report.ts';
import { openOtherNames } from '../../lib/model/report/other-names.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { modelFrom, smallModel } from './small-model.ts';

const tokenise = tokeniserFor('en');
const terms = (text: string) => tokenise(text).map(({ stem }) => stem);
const list = gunzipSync(readFileSync(new URL('../../lib/static/other-names.gz', import.meta.url)));
const names = openOtherNames(list.toString(), terms);
const odd = modelFrom(readFileSync(new URL('../fixtures/formats/odd/odd-model.json', import.meta.url), 'utf8'));
const report = (model: CompetencyModel, inUse = model) => reportOn(model, inUse, terms, names);
const withSkills = (...competencies: CompetencyModel['competencies']): CompetencyModel => ({
  ...smallModel(),
  competencies: [...smallModel().competencies, ...competencies],
});

describe('the report on a model', () => {
  test('finds the skills that no course can lead to, and why', () => {
    expect(report(odd).unreachable.map(({ label, why }) => [label, why])).toEqual([
      ['GPM', 'abbreviation'],
      ['PMO', 'abbreviation'],
      ['General skills', 'general'],
      ['The other', 'no-words'],
    ]);
  });

  test('takes an abbreviation that everybody knows, and one with another name, for reachable', () => {
    const model = withSkills(
      { id: 'html', label: 'HTML' },
      { id: 'xqz', label: 'XQZ', altLabels: ['query rewriting'] },
    );
    expect(report(model).unreachable).toEqual([]);
  });

  test('proposes names that fit what is written about the skill, and none without', () => {
    const model = withSkills(
      { id: 'a', label: 'XQZ', description: 'Manage database systems, define data dependencies.' },
      { id: 'b', label: 'XQZ2' },
    );
    const [described, bare] = report(model).unreachable;
    expect(described?.proposals).toContain('manage database');
    expect(bare?.proposals).toEqual([]);
  });

  test('spells an abbreviation out where the description has its words', () => {
    const model = withSkills({ id: 'a', label: 'MPQ', description: 'Keeps the quality of what is made.' });
    for (const name of report(model).unreachable[0]?.proposals ?? []) expect(name).toMatch(/quality/);
  });

  test('finds names that are shared and names of nearly the same words', () => {
    expect(report(odd).alike.map(({ one, other, by }) => [one.label, other.label, by])).toEqual([
      ['Stream processing', 'Flink', 'name'],
      ['Data modelling', 'Modelling of data', 'words'],
    ]);
  });

  test('finds roles that ask for nothing and courses that are never recognised', () => {
    expect(report(odd).emptyRoles.map(({ title }) => title)).toEqual(['Lead of nothing']);
    expect(report(odd).lostCourses.map(({ why }) => why)).toEqual(['no-host', 'other-host', 'by-hand']);
  });

  test('is quick and short for 14,000 names of the same few words', () => {
    const many = Array.from({ length: 14_000 }, (_, at) => ({ id: `c${at}`, label: `manage data team ${at % 7}` }));
    expect(report({ ...odd, competencies: many, roles: [], courses: [] }).alike).toHaveLength(200);
  });
});

describe('the comparison with the model in use', () => {
  test('of a model with itself finds nothing', () => {
    const { diff } = report(smallModel());
    expect(diff).toEqual({
      competencies: { added: [], removed: [], changed: [] },
      roles: { added: [], removed: [], changed: [] },
      courses: { added: 0, removed: 0 },
      requirements: [],
      renumbered: 0,
      scale: undefined,
    });
  });

  test('tells which role gains, loses or shifts a requirement', () => {
    const before = smallModel();
    const [first, second] = before.roles;
    if (first === undefined || second === undefined) expect.unreachable();
    const requirements = [
      { competency: 'data-modelling', level: 2 },
      { competency: 'sql', level: 2 },
    ];
    const after = { ...before, roles: [{ ...first, requirements }, second] };
    const { requirements: roles } = report(after, before).diff;
    expect(roles.map(({ id }) => id)).toEqual([first.id]);
    const was = new Map(first.requirements.map(({ competency, level }) => [competency, level]));
    for (const { competency, before: from, after: to } of roles[0]?.changes ?? []) {
      expect(from).toBe(was.get(competency));
      expect(to).toBe(requirements.find((one) => one.competency === competency)?.level);
    }
  });

  test('counts skills that keep their name under another id', () => {
    const before = smallModel();
    const after = { ...before, competencies: before.competencies.map((one) => ({ ...one, id: `new-${one.id}` })) };
    expect(report(after, before).diff.renumbered).toBe(before.competencies.length);
  });
});

test('accepted names become other names of the model, once each', () => {
  const accepted = new Map([['sql', ['relational database', 'relational database']]]);
  expect(withNames(smallModel(), accepted).competencies.find(({ id }) => id === 'sql')?.altLabels).toContain(
    'relational database',
  );
  expect(withNames(smallModel(), new Map())).toEqual(smallModel());
});
