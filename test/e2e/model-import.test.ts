import { expect, test } from 'vitest';
import type { CompletionView } from '../../lib/domain/overview.ts';
import type { ModelFile } from '../../lib/model/formats/model-file.ts';
import { fixtureFile, textFile, workbook } from '../model/formats/chosen.ts';
import { textOf, until } from './browsers/browser.ts';
import { chooseFile } from './choose-file.ts';
import { useWorld } from './use-world.ts';
import { visit } from './world.ts';

const { world, overview } = useWorld('chromium');

const titleInUse = async () => (await overview()).model.title;
const shows = (testId: string) => textOf(world().dashboard, `[data-testid="${testId}"]`);
const isThere = (testId: string) =>
  world().dashboard.evaluate<boolean>(`document.querySelector('[data-testid="${testId}"]') !== null`);
const choose = async ({ name, bytes }: ModelFile) => {
  await visit(world().dashboard, 'model');
  await until('the place for the file', () => isThere('model-file'));
  await chooseFile(world().dashboard, name, bytes, 'model-file');
};
const accept = async (title: string) => {
  await world().dashboard.click('[data-testid="review-accept"]');
  await until(`the model ${title} in use`, async () => (await titleInUse()) === title);
};

/** The workbook of a company; nobody could guess what its column "Expected" means. */
const northwind = (competency: string) =>
  workbook('Northwind.xlsx', {
    Competencies: [
      ['Competency', 'Id', 'Synonyms'],
      ['SQL', 'sql', 'PostgreSQL'],
      ['Charts', 'charts', 'Data visualisation'],
      ['Data visualisation', 'visualisation', null],
    ],
    Levels: [
      ['Level', 'Name'],
      [1, 'Basics'],
      [2, 'Practice'],
      [3, 'Mastery'],
    ],
    Roles: [
      ['Role', 'Job family'],
      ['Analyst', 'Data'],
      ['Data Lead', 'Data'],
    ],
    Requirements: [
      ['Role', 'Competency', 'Expected'],
      ['Analyst', 'Charts', 2],
      ['Analyst', competency, 3],
    ],
    Courses: [
      ['Course', 'Competency', 'Provider', 'URL', 'Level'],
      ['SQL in Three Days', 'SQL', 'courses.example.com', 'https://courses.example.com/sql', 2],
    ],
  });

test('a workbook is matched, and its one wrong cell is told with sheet, row and column', async () => {
  await choose(await northwind('SLQ'));
  await until('the columns to match', () => isThere('model-matching'));
  const expected = 'section[aria-label="Requirements"] li:nth-child(3) select';
  expect(await world().dashboard.evaluate(`document.querySelector('${expected}').value`)).toBe('');
  await world().dashboard.choose(expected, 'level');
  await world().dashboard.click('[data-testid="match-read"]');
  await until('what is wrong', async () => (await shows('model-problems')) !== '');
  const said = await shows('model-problems');
  expect(said).toContain('Requirements, row 3, column B (Competency)');
  expect(said).toContain('"SLQ" is not in the list of competencies. Did you mean "sql"?');
  expect(await titleInUse()).toBe('Digital and Data');
});

test('the mended workbook is read as it was matched, and looked over before anything changes', async () => {
  await choose(await northwind('SQL'));
  await until('the model to be looked over', () => isThere('model-review'));
  const review = await shows('model-review');
  expect(review).toContain('3 skills');
  // A name that two competencies share, and a role that asks for nothing.
  expect(review).toMatch(/Charts.*Data visualisation/);
  expect(review).toContain('Data Lead');
  expect(await titleInUse()).toBe('Digital and Data');
});

test('the comparison with the model in use counts what comes and goes', async () => {
  const counts = await world().dashboard.evaluate<string[]>(
    `[...document.querySelectorAll('[data-testid="model-diff"] tbody tr')].map((row) =>
      [...row.cells].map((cell) => cell.textContent).join(' '))`,
  );
  const { model } = await overview();
  const [skills = '', roles = '', courses = ''] = counts;
  expect(skills).toMatch(/^\S+ [23] \d+ [01]$/);
  expect(roles).toMatch(new RegExp(` 2 ${model.roles.length} 0$`));
  expect(courses).toMatch(new RegExp(` 1 ${model.courses} –$`));
});

test('accepted, it is in use, and a course that it lists counts', async () => {
  await accept('Northwind');
  expect((await overview()).model).toMatchObject({ source: 'file', competencies: 3, courses: 1 });
  await world().ask('completion.log', { title: 'SQL in Three Days', url: 'https://courses.example.com/sql' });
  const [newest] = (await overview()).latest as [CompletionView];
  expect(newest.alignments).toMatchObject([{ competency: 'sql', level: 2 }]);
});

test('a CASE 1.1 package needs no matching, and what it leaves out is told', async () => {
  await choose(fixtureFile('case-1.1-wrapped.json'));
  await until('the model to be looked over', () => isThere('model-review'));
  const review = await shows('model-review');
  expect(review).toContain('ACME competency model');
  expect(review).toContain('leads to "nowhere", which is not in the package. It is left out.');
  await accept('ACME competency model');
  expect((await overview()).model.roles.map(({ title }) => title)).toEqual(['Data Scientist']);
});

test('a broken file leaves the model in use, and says the line', async () => {
  await choose(textFile('model.json', '{\n  "format": 1,\n}'));
  await until('what is wrong', async () => (await shows('model-problems')) !== '');
  expect(await shows('model-problems')).toContain('line 3, column 1');
  expect(await titleInUse()).toBe('ACME competency model');
});

test('one click brings the model before it back, with what counted by it', async () => {
  await world().dashboard.click('[data-testid="model-revert"]');
  await until('the workbook’s model in use', async () => (await titleInUse()) === 'Northwind');
  await until('the course to count again', async () => {
    const [newest] = (await overview()).latest;
    return newest?.alignments[0]?.competency === 'sql';
  });
  expect((await overview()).model.previous).toMatchObject({ title: 'ACME competency model' });
});
