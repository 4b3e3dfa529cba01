import type { BrokenFile } from './broken-file.ts';
import { csvFile, textFile, workbook } from './chosen.ts';

const skills = ['Skill;Id;Other names;Description', 'SQL;sql;Postgres;Queries', 'Python;py;;'];

/** Skills with one more file beside them. */
const beside = (
  name: string,
  is: string,
  rows: string[],
  where: BrokenFile['where'],
  says: BrokenFile['says'],
): BrokenFile => ({
  is,
  files: () => [csvFile('skills.csv', ...skills), csvFile(`${name}.csv`, ...rows)],
  where,
  says,
});
const levels = csvFile('levels.csv', 'Level;Name', '1;Basic', '2;Good');
const leveled = (name: string, is: string, rows: string[], where: string, says: BrokenFile['says']): BrokenFile => ({
  is,
  files: () => [csvFile('skills.csv', ...skills), levels, csvFile(`${name}.csv`, ...rows)],
  where,
  says,
});
const requirements = 'Role;Skill;Level;Essential';
const courses = 'Course;Provider;Id;URL;Skill;Hours;Level';
const roles = ['Role;Id;Family;Next role', 'Analyst;analyst;Data;'];

export const brokenSheets: BrokenFile[] = [
  leveled(
    'requirements',
    'a requirement of an unknown competency',
    [requirements, 'Analyst;SLQ;1;yes'],
    'requirements!B2',
    'Did you mean "sql"?',
  ),
  leveled(
    'requirements',
    'a requirement of a competency that is like none',
    [requirements, 'Analyst;Welding;1;'],
    'requirements!B2',
    '"Welding" is not in the list of competencies. Add it there, or correct it here.',
  ),
  leveled(
    'requirements',
    'a requirement without a competency',
    [requirements, 'Analyst;;1;'],
    'requirements!B2',
    'no competency is named',
  ),
  leveled(
    'requirements',
    'a requirement without a role',
    [requirements, ';SQL;1;'],
    'requirements!A2',
    'no role is named',
  ),
  leveled(
    'requirements',
    'a level above the scale',
    [requirements, 'Analyst;SQL;5;'],
    'requirements!C2',
    'Write a number from 1 to 2 or one of: Basic, Good.',
  ),
  leveled(
    'requirements',
    'a level of 0',
    [requirements, 'Analyst;SQL;0;'],
    'requirements!C2',
    '"0" is no level of the scale',
  ),
  leveled(
    'requirements',
    'a negative level',
    [requirements, 'Analyst;SQL;-1;'],
    'requirements!C2',
    '"-1" is no level of the scale',
  ),
  leveled(
    'requirements',
    'half a level',
    [requirements, 'Analyst;SQL;1.5;'],
    'requirements!C2',
    '"1.5" is no level of the scale',
  ),
  leveled(
    'requirements',
    'a level by a name the scale lacks',
    [requirements, 'Analyst;SQL;Guru;'],
    'requirements!C2',
    '"Guru" is no level of the scale',
  ),
  leveled(
    'requirements',
    'a requirement twice',
    [requirements, 'Analyst;SQL;1;', 'Analyst;sql;2;'],
    'requirements!B3',
    'more than once',
  ),
  leveled(
    'requirements',
    'an essential that is neither yes nor no',
    [requirements, 'Analyst;SQL;1;soon'],
    'requirements!D2',
    '"soon" is neither yes nor no',
  ),
  {
    is: 'a requirement of an unknown role',
    files: () => [
      csvFile('skills.csv', ...skills),
      csvFile('roles.csv', ...roles),
      levels,
      csvFile('requirements.csv', requirements, 'Analist;SQL;1;'),
    ],
    where: 'requirements!A2',
    says: '"Analist" is not in the list of roles. Did you mean "analyst"?',
  },
  beside('roles', 'a role without a name', [...roles, ';x;Data;'], 'roles!A3', 'the role has no name'),
  beside(
    'roles',
    'a role that leads to an unknown one',
    [...roles, 'Lead;lead;Data;Boss'],
    'roles!D3',
    'leads to role "Boss", which is not in the list of roles',
  ),
  beside(
    'roles',
    'a role that leads to itself',
    [...roles, 'Lead;lead;Data;Lead'],
    'roles!D3',
    'names itself as its next role',
  ),
  beside('roles', 'a role id twice', [...roles, 'Other;analyst;Data;'], 'roles!B3', 'Two roles have the id "analyst"'),
  beside(
    'roles',
    'a role with a title of 200 letters',
    [...roles, `${'a'.repeat(200)};l;Data;`],
    'roles!A3',
    'at most 120 fit',
  ),
  beside('roles', 'a family of 100 letters', [...roles, `Lead;l;${'a'.repeat(100)};`], 'roles!C3', 'at most 80 fit'),
  beside(
    'courses',
    'a course without a title',
    [courses, ';coursera.org;x;;SQL;;'],
    'courses!A2',
    'the course has no title',
  ),
  beside(
    'courses',
    'a course that counts toward nothing',
    [courses, 'A;coursera.org;x;;;;'],
    'courses!E2',
    'no competency is named that the course counts toward',
  ),
  beside(
    'courses',
    'a course for an unknown competency',
    [courses, 'A;coursera.org;x;;Pyton;;'],
    'courses!E2',
    'Did you mean "py"?',
  ),
  beside(
    'courses',
    'a course for two, one unknown',
    [courses, 'A;coursera.org;x;;"SQL; Rust"'],
    'courses!E2',
    '"Rust" is not in the list of competencies',
  ),
  beside(
    'courses',
    'a course with neither id nor address',
    [courses, 'A;coursera.org;;;SQL;;'],
    'courses!2',
    'has neither "id" nor "url"',
  ),
  beside(
    'courses',
    'a course with an address that is none',
    [courses, 'A;coursera.org;;ftp://x;SQL;;'],
    'courses!D2',
    'begins with https:// or http://',
  ),
  beside(
    'courses',
    'a script as address',
    [courses, 'A;coursera.org;;javascript:alert(1);SQL;;'],
    'courses!D2',
    'begins with https:// or http://',
  ),
  beside(
    'courses',
    'a provider with spaces',
    [courses, 'A;LinkedIn Learning;x;;SQL;;'],
    'courses!B2',
    'the host of the provider in small letters',
  ),
  beside('courses', 'a course of -3 hours', [courses, 'A;coursera.org;x;;SQL;-3;'], 'courses!F2', 'too low'),
  beside('courses', 'a course of 20,000 hours', [courses, 'A;coursera.org;x;;SQL;20000;'], 'courses!F2', 'too high'),
  leveled(
    'courses',
    'a course with a level above the scale',
    [courses, 'A;coursera.org;x;;SQL;;7'],
    'courses!G2',
    '"7" is no level of the scale',
  ),
  leveled(
    'courses',
    'a course with such a level after the name',
    [courses, 'A;coursera.org;x;;SQL:9;;'],
    'courses!E2',
    '"9" is no level of the scale',
  ),
  beside('levels', 'a level with a name of 100 letters', ['Level;Name', `1;${'a'.repeat(100)}`], '', 'at most 60 fit'),
  beside(
    'levels',
    '21 levels',
    ['Level;Name', ...Array.from({ length: 21 }, (_, at) => `${at + 1};L${at}`)],
    '',
    'at most 20 fit',
  ),
  {
    is: 'a workbook with the mistake in its second sheet',
    files: async () => [
      await workbook('m.xlsx', {
        Skills: [['Skill'], ['SQL']],
        'Role profiles': [
          ['Role', 'Skill'],
          [null, null],
          ['Lead', 'SLQ'],
        ],
      }),
    ],
    where: 'Role profiles!B3',
    says: '"SLQ" is not in the list of competencies.',
  },
  {
    is: 'a workbook without a cell',
    files: async () => [await workbook('m.xlsx', { Empty: [] })],
    where: 'm.xlsx',
    says: 'no cell in any of its sheets.',
  },
  {
    is: 'a text without any separator',
    files: () => [textFile('a.txt', 'Dear colleague,\nplease find attached')],
    where: 'a',
    says: 'No sheet lists competencies.',
  },
];
