import { describe, expect, test } from 'vitest';
import { csvFile, modelIn, problemsIn, textFile } from './chosen.ts';

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
