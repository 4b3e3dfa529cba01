import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { csvFile, modelIn, problemsIn, textFile, workbook, zipFile } from './chosen.ts';

const labels = async (name: string, text: string) =>
  (await modelIn([textFile(name, text)])).competencies.map(({ id, label }) => `${id} ${label}`);

describe('a table as spreadsheets save it', () => {
  test.each([
    ['with two columns, semicolons and a line end at its end', 'Skill;Id\nSQL;s\nPython;p\n'],
    ['with the line ends of old Macs', 'Skill;Id\rSQL;s\rPython;p\r'],
    ['with line ends of two kinds', 'Skill;Id\r\nSQL;s\nPython;p\n'],
    ['with a first line that names the separator', 'sep=;\r\nSkill;Id\r\nSQL;s\r\nPython;p\r\n'],
    ['with a separator that only that line can tell', 'sep=:\r\nSkill:Id\r\nSQL:s\r\nPython:p\r\n'],
    ['with empty lines between', '\n\nSkill;Id\n\n;\nSQL;s\n;\n\nPython;p\n;\n;\n'],
  ])('%s is read', async (_, text) => {
    expect(await labels('skills.csv', text)).toEqual(['s SQL', 'p Python']);
  });

  test('keeps the numbers of its rows after a line that names the separator', async () => {
    expect(await problemsIn([csvFile('skills.csv', 'sep=;', 'Skill;Id', 'SQL;s', ';x')])).toEqual([
      'skills!A4: The competency has no name. Write one, or remove the row.',
    ]);
  });
});

describe('levels with number and name in one cell', () => {
  const profile = async (...levels: string[]) => {
    const rows = levels.map((level, at) => `Analyst;Skill ${at};${level}`);
    const { scale, roles } = await modelIn([csvFile('profiles.csv', 'Role;Skill;Level', ...rows)]);
    return { names: scale.levels.map(({ name }) => name), asked: roles[0]?.requirements.map(({ level }) => level) };
  };

  test.each([
    [['3 - Advanced', '1 - Basic', '4 - Expert', '2 - Working']],
    [['Level 3: Advanced', 'Level 1: Basic', 'Level 4: Expert', 'Level 2: Working']],
    [['Stufe 3 – Advanced', 'Stufe 1 – Basic', 'Stufe 4 – Expert', 'Stufe 2 – Working']],
    [['Advanced (3)', 'Basic (1)', 'Expert (4)', 'Working (2)']],
    [['3. Advanced', '1. Basic', '4. Expert', '2. Working']],
    [['3', '1 - Basic', '4 (Expert)', 'L2 Working', 'Advanced [3]']],
  ])('keep the numbers that stand there, whatever comes first: %j', async (cells) => {
    const { names, asked } = await profile(...cells);
    expect(names).toEqual(['Basic', 'Working', 'Advanced', 'Expert']);
    expect(asked?.slice(0, 4)).toEqual([3, 1, 4, 2]);
  });

  test('leave a level between them without a name of its own', async () => {
    expect(await profile('1 - Basic', '3 - Advanced')).toEqual({
      names: ['Basic', 'Level 2', 'Advanced'],
      asked: [1, 3],
    });
  });

  test('are refused where number and name tell different levels', async () => {
    const file = csvFile('profiles.csv', 'Role;Skill;Level', 'A;SQL;1 - Basic', 'A;Go;2 - Expert', 'B;SQL;2 - Basic');
    expect(await problemsIn([file])).toEqual([
      'profiles!C4: "2 - Basic" is no level of the scale. Write a number from 1 to 2 or one of: Basic, Expert.',
    ]);
  });
});

describe('a date where a level should be', () => {
  test.each(['01. Feb', '2-Mar', 'Feb 02', '02.03.2026', '3/2/2026', '2026-02-01'])(
    'is told, not taken for one: %s',
    async (cell) => {
      const file = csvFile('profiles.csv', 'Role;Skill;Level', `Analyst;SQL;${cell}`, 'Analyst;Go;2');
      const [problem, ...more] = await problemsIn([file]);
      expect(problem).toMatch(/^profiles!C2: ".*" is a date, which spreadsheets make of entries such as 1.2 or 2-3\./);
      expect(more).toEqual([]);
    },
  );

  test('is found in a workbook, where it is a number with a format', async () => {
    const book = await workbook('profiles.xlsx', {
      Profiles: [
        ['Role', 'Skill', 'Level'],
        ['Analyst', 'SQL', new Date(Date.UTC(2026, 1, 1))],
        ['Analyst', 'Go', 2],
      ],
    });
    expect((await problemsIn([book])).join()).toMatch(/^Profiles!C2: "2026-02-01" is a date/);
  });
});

describe('a formula without a result', () => {
  test.each(['#N/A', '#NV', '#REF!', '#BEZUG!', '#NAME?', '#DIV/0!', '########'])(
    'is told at its cell: %s',
    async (cell) => {
      const file = csvFile('skills.csv', 'Skill;Category', `SQL;${cell}`, `${cell};Data`, '#hashtag;Data');
      expect((await problemsIn([file])).map((line) => line.slice(0, line.indexOf(':')))).toEqual([
        'skills!B2',
        'skills!A3',
      ]);
    },
  );

  test('of a workbook is not taken for an empty cell, which would be the lowest level', async () => {
    const { name, bytes } = await workbook('m.xlsx', {
      Profiles: [
        ['Role', 'Skill', 'Level'],
        ['Analyst', 'SQL', 3],
      ],
    });
    const files = unzipSync(bytes);
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(files[sheet] ?? new Uint8Array());
    const failed = xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>');
    expect(failed).not.toBe(xml);
    const found = await problemsIn([zipFile(name, { ...files, [sheet]: strToU8(failed) })]);
    expect(found).toEqual([
      'Profiles!C2: The cell shows #N/A: its formula has no result. Mend the formula, or write the value itself.',
    ]);
  });
});

describe('a matrix of skills and roles', () => {
  test('may have the names of levels in its cells', async () => {
    const { scale, roles } = await modelIn([
      csvFile('matrix.csv', 'Skill;Analyst;Engineer', 'SQL;Working;Expert', 'Python;Awareness;Practitioner', 'Go;;-'),
    ]);
    expect(scale.levels.map(({ name }) => name)).toEqual(['Awareness', 'Working', 'Practitioner', 'Expert']);
    expect(roles.map(({ title, requirements }) => [title, requirements.map(({ level }) => level)])).toEqual([
      ['Analyst', [2, 1]],
      ['Engineer', [4, 3]],
    ]);
  });

  test('is not made of columns for priority and effort', async () => {
    const { roles } = await modelIn([csvFile('skills.csv', 'Skill;Priority;Effort', 'SQL;High;Low', 'Go;Low;Medium')]);
    expect(roles).toEqual([]);
  });
});
