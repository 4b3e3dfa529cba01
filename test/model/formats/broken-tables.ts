import type { BrokenFile } from './broken-file.ts';
import { csvFile } from './chosen.ts';

const skills = ['Skill;Id;Other names;Description', 'SQL;sql;Postgres;Queries', 'Python;py;;'];
const one = (is: string, rows: string[], where: BrokenFile['where'], says: BrokenFile['says']): BrokenFile => ({
  is,
  files: () => [csvFile('skills.csv', ...rows)],
  where,
  says,
});

export const brokenTables: BrokenFile[] = [
  one(
    'a competency without a name',
    [...skills, ';x;;'],
    'skills!A4',
    'the competency has no name. Write one, or remove the row.',
  ),
  one('a name twice', ['Skill', 'SQL', 'sql'], 'skills!A3', 'competency "sql" stands in row 2 already'),
  one('an id twice', [...skills, 'More;sql;;'], 'skills!B4', 'Remove one of them, or give it another id.'),
  one('an id with spaces', ['Skill;Id', 'SQL;my id'], 'skills!B2', 'cannot be the text "my id"'),
  one(
    'an id of 200 letters',
    ['Skill;Id', `SQL;${'a'.repeat(200)}`],
    'skills!B2',
    'at most 128 fit|cannot be the text',
  ),
  one(
    'a name of 300 letters',
    ['Skill;Id', `${'a'.repeat(300)};x`],
    'skills!A2',
    'has 300 characters, and at most 200 fit. Shorten it.',
  ),
  one(
    'a description of 6,000 letters',
    ['Skill;Description', `SQL;${'a'.repeat(6000)}`],
    'skills!B2',
    'has 6,000 characters, and at most 5,000 fit',
  ),
  one('a category of 200 letters', ['Skill;Category', `SQL;${'a'.repeat(200)}`], 'skills!B2', 'at most 100 fit'),
  one('an address that is none', ['Skill;URI', 'SQL;case 1'], 'skills!B2', 'cannot be the text "case 1"'),
  one('an other name of 300 letters', ['Skill;Synonyms', `SQL;${'a'.repeat(300)}`], 'skills!B2', 'at most 200 fit'),
  one(
    '201 other names',
    ['Skill,Synonyms', `SQL,${Array.from({ length: 201 }, (_, at) => `n${at}`).join('|')}`],
    'skills!B2',
    '201 entries, and at most 200 fit',
  ),
  one('no column that could be a name', ['Foo;Bar', 'a;b'], 'skills', 'No sheet lists competencies.'),
  one('only headers', ['Skill;Description'], '', /There is no skill in it/),
  one(
    'a quotation mark that is not closed',
    ['"Skill",Description', '"SQL,Queries', 'x,y'],
    'skills!2',
    'a quotation mark is opened and not closed',
  ),
];
