import { describe, expect, test } from 'vitest';
import { withHeader, withKind } from '../../../lib/model/formats/table/matching.ts';
import type { TableMatch } from '../../../lib/model/formats/table/table-match.ts';
import { csvFile, modelIn, problemsIn, read, workbook } from './chosen.ts';

/** A profile as companies draw it: a title over all, and one cell over the columns of the roles. */
const drawn: (string | number | null)[][] = [
  ['Kompetenzmodell der Nordwind AG, Stand 2026', null, null, null, null],
  [null, null, null, null, null],
  ['Kompetenz', 'Beschreibung', 'Soll je Rolle', null, null],
  [null, null, 'Analyst', 'Engineer', 'Team Lead'],
  ['SQL', 'Abfragen schreiben', 3, 4, 1],
  [null, null, null, null, null],
  ['Statistik', 'Daten deuten', 2, 4, '-'],
];

async function matchOf(file: Parameters<typeof read>[0][number]): Promise<TableMatch> {
  const guessed = await read([file]);
  const table = guessed.kind === 'match' ? guessed.matching.tables[0] : undefined;
  if (table === undefined) throw new Error('there is no table to match');
  return table;
}

/** Reads a file of one sheet as a person does who changes the match of it. */
async function readChanged(file: Parameters<typeof read>[0][number], change: (match: TableMatch) => TableMatch) {
  const guessed = await read([file]);
  if (guessed.kind !== 'match') throw new Error('tables are matched first');
  const tables = guessed.matching.tables.map(change);
  return read([file], { matching: { ...guessed.matching, levels: [], tables }, isConfirmed: true });
}

describe('the names of the columns', () => {
  test('are found under a title and under a cell that is merged over several', async () => {
    const { roles } = await modelIn([await workbook('Modell.xlsx', { Modell: drawn })]);
    expect(roles.map(({ title, requirements }) => [title, requirements.map(({ level }) => level)])).toEqual([
      ['Analyst', [3, 2]],
      ['Engineer', [4, 4]],
      ['Team Lead', [1]],
    ]);
  });

  test('leave the rows their numbers', async () => {
    const wrong = [...drawn, ['Python', null, 1, 2, 3], ['Go', null, 'viel', 1, 2]];
    expect(await problemsIn([await workbook('Modell.xlsx', { Modell: wrong })])).toEqual([
      'Modell!C9: "viel" is no level of the scale. Write a number from 1 to 4 or one of: Level 1, Level 2, Level 3, Level 4.',
    ]);
  });

  test('are not looked for in a row of data that has an empty first cell', async () => {
    expect((await matchOf(csvFile('skills.csv', 'Skill,Id,Level', ',x,2', 'SQL,sql,1'))).header).toBe(0);
    expect((await matchOf(csvFile('skills.csv', 'Skill,Other names,', ',Query language,SQL', 'Go,,'))).headers[0]).toBe(
      'Skill',
    );
  });

  test('can be said to be in another row, and the columns are guessed anew', async () => {
    const file = csvFile('list.csv', 'Export of,2026-11-01', 'by,HR', 'Skill,Category', 'SQL,Data', 'Go,Code');
    expect(await matchOf(file)).toMatchObject({ header: 0, rows: 4, headers: ['Export of', '2026-11-01'] });
    const said = withHeader(await matchOf(file), 2);
    expect(said).toMatchObject({
      header: 2,
      rows: 2,
      kind: 'competencies',
      columns: ['name', 'category'],
      samples: [
        ['SQL', 'Go'],
        ['Data', 'Code'],
      ],
    });
    expect(await readChanged(file, () => said)).toMatchObject({
      kind: 'model',
      model: { competencies: [{ label: 'SQL', category: 'Data' }, { label: 'Go' }] },
    });
  });

  test('can be said to be in no row, and then the first one is data', async () => {
    const list = csvFile('list.txt', 'SQL', 'Python', 'Go');
    const said = withKind(withHeader(await matchOf(list), -1), 'competencies');
    expect(said).toMatchObject({ rows: 3, headers: [''], columns: ['name'] });
    expect(await readChanged(list, () => said)).toMatchObject({
      kind: 'model',
      model: { competencies: [{ label: 'SQL' }, { label: 'Python' }, { label: 'Go' }] },
    });
  });

  test('stay where they were said to be when the mended file is chosen', async () => {
    const rows = ['Export of,2026-11-01', 'by,HR', 'Skill,Category', 'SQL,Data', 'SQL,Code'];
    const guessed = await read([csvFile('list.csv', ...rows)]);
    if (guessed.kind !== 'match') expect.unreachable();
    const matching = { ...guessed.matching, tables: guessed.matching.tables.map((match) => withHeader(match, 2)) };
    const failed = await read([csvFile('list.csv', ...rows)], { matching, isConfirmed: true });
    expect(failed).toMatchObject({ kind: 'match', problems: [{ place: { row: 5 } }] });
    const mended = csvFile('list.csv', ...rows.slice(0, 4), 'Go,Code');
    expect(await read([mended], { matching })).toMatchObject({ kind: 'model', model: { competencies: [{}, {}] } });
  });
});

test('levels that only cells tell are those of the columns as they are matched at last', async () => {
  const file = csvFile('profiles.csv', 'Role,Skill,Expected', 'Analyst,SQL,3', 'Lead,SQL,4');
  const result = await readChanged(file, (match) => ({ ...match, columns: ['role', 'competency', 'level'] }));
  expect(result).toMatchObject({ kind: 'model', model: { scale: { levels: { length: 4 } } } });
});
