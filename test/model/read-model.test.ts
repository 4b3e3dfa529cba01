import { describe, expect, test } from 'vitest';
import { readModel } from '../../lib/model/read-model.ts';
import { readModelFile } from '../../lib/model/read-model-file.ts';
import { saidOf } from '../spoken.ts';
import { brokenModels } from './broken-models.ts';
import { brokenRoles } from './broken-roles.ts';
import { modelFixture, modelFrom, smallModel, smallWith } from './small-model.ts';

const allBroken = [...brokenModels, ...brokenRoles];

describe('a model with one mistake', () => {
  test.each(allBroken)('is refused: $says', ({ set, to, path = set, says, at }) => {
    const text = smallWith(set, to);
    const read = readModelFile(text);
    if (read.ok) expect.unreachable('a broken model was taken');
    expect(read.problems.map(saidOf)).toContain(says);
    const problem = read.problems.find((one) => saidOf(one) === says);
    expect(problem?.path.join('.')).toBe(path);
    const line = text
      .split('\n')
      .slice((problem?.place.line ?? 0) - 1)
      .join('\n');
    if (at !== undefined)
      expect(line.slice((problem?.place.column ?? 0) - 1)).toSatisfy((rest: string) => rest.startsWith(at));
  });

  test('brings no second problem in its wake', () => {
    const many = allBroken.filter(({ set, to }) => {
      const read = readModel(smallWith(set, to));
      return !read.ok && read.problems.length > 1;
    });
    // A role asks for the competency that is gone.
    expect(many.map(({ set }) => set)).toEqual(['competencies.1']);
  });
});

describe('a good model', () => {
  test('is read with everything in it', () => {
    const model = smallModel();
    expect(model.roles.map(({ title }) => title)).toEqual(['Data Engineer I', 'Data Engineer II']);
    expect(model.policy).toEqual({ courseCeiling: 2, freshMonths: 36 });
  });

  test('may begin with the mark that Windows editors write', () => {
    expect(readModel(`\uFEFF${modelFixture('small.json')}`).ok).toBe(true);
  });

  test('may have competencies called constructor and toString', () => {
    const text = smallWith('competencies.3', { id: 'constructor', label: 'toString' });
    expect(modelFrom(text).competencies.at(-1)).toEqual({ id: 'constructor', label: 'toString' });
    expect(readModel(smallWith('roles.1.requirements.0.competency', 'toString')).ok).toBe(false);
  });

  test('loses members that Skillmark does not know, __proto__ too', () => {
    const text = modelFixture('small.json').replace(
      '"format": 1,',
      '"format": 1, "__proto__": { "title": "no" }, "x": 1,',
    );
    expect(modelFrom(text)).toEqual(smallModel());
  });
});

describe('a file with several mistakes', () => {
  test('tells all of them at once, in the order of the file', () => {
    const read = readModelFile(modelFixture('typos.json'));
    if (read.ok) expect.unreachable();
    expect(read.problems.map((one) => `${one.place.line}:${one.place.column} ${saidOf(one)}`)).toEqual([
      '9:5 Competency "python" has no "label". Add "label": the name of the competency, a short text.',
      '10:13 "id" of competency "Data modelling" cannot be the text "Data Modelling". Write an id of letters, digits and . _ : / # - (no spaces), that begins with a letter or a digit.',
      '18:25 Role "Data Engineer II" asks for competency "slq", which is not in the list of competencies. Did you mean "sql"?',
      '19:44 "level" of the requirement "python" of role "Data Engineer II" should be a whole number, 1 for the lowest level of the scale, but it is the text "2". Write it without quotation marks.',
      '20:41 Role "Data Engineer II" asks for level 4 in "sql", but the scale ends at level 2. Use a level from 1 to 2.',
      '25:5 Course "SQL for Data Science" has neither "id" nor "url", so that no finished course can be matched with it. Add the provider\'s id of the course, its address, or both.',
    ]);
  });

  test('has a list that stands there twice named, because a parser would drop one of them', () => {
    const text = modelFixture('small.json').replace('"roles": [', '"roles": [], "ro\\u006ces": [');
    const read = readModel(text);
    expect(read.ok ? [] : read.problems.map((one) => [one.path, saidOf(one)])).toEqual([
      [['roles'], 'The model has "roles" more than once, and all but one would be lost. Join them into one.'],
    ]);
  });

  test('shows 200 of them and counts the others', () => {
    const requirements = Array.from({ length: 200 }, (_, at) => ({ competency: `missing-${at}`, level: 9 }));
    const read = readModelFile(smallWith('roles.1.requirements', requirements));
    if (read.ok) expect.unreachable();
    expect(read.problems).toHaveLength(201);
    expect(read.problems.slice(-1).map(saidOf).join('')).toMatch(/^… and 200 more\./);
  });

  test('shows text from the file on one line, shortened, without signs that turn the line around', () => {
    const read = readModel(smallWith('courses.0.provider', `\u202Eevil\n${'x'.repeat(500)}`));
    if (read.ok) expect.unreachable();
    const said = read.problems.slice(0, 1).map(saidOf).join('');
    expect(said).not.toMatch(/[\u202E\n]/);
    expect(said.length).toBeLessThan(300);
  });
});
