import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCourses, readSkills } from '../../tools/mapping/read-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'skillmark-data-'));
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['labels.json', '["SQL", "Python"]'],
  ['skills.jsonl', '{"label":"SQL"}\n\n{"id":"Python","label":"Python"}\n'],
  ['model.json', '{"format":1,"competencies":[{"id":"SQL","label":"SQL"},{"label":"Python"}]}'],
  ['skills.jsonl.gz', gzipSync('\uFEFF"SQL"\r\n"Python"')],
])('skills are read from %s', (name, content) => {
  expect(readSkills(file(name, content))).toEqual([
    { id: 'SQL', label: 'SQL' },
    { id: 'Python', label: 'Python' },
  ]);
});

test('courses, judged courses and sentences are read with what is right for them', () => {
  const rows = [
    '{"id":"a","title":"Joins","modules":"Inner, Outer","description":"Tables.","skills":["SQL"]}',
    '{"id":7,"title":"Chess","skills":{}}',
    '{"text":"You query databases.","skills":{"sql":2,"python":0}}',
    '{"title":"Not judged","confirmed":["SQL"],"rejected":["Python"]}',
    '{"title":"Unknown"}',
  ];
  const courses = readCourses(file('courses.jsonl', rows.join('\n')), 'skills');
  expect(courses.map(({ id, text, gold, rejected }) => [id, text, gold && [...gold], rejected])).toEqual([
    ['a', { title: 'Joins', description: 'Tables.', outcomes: ['Inner', 'Outer'] }, [['sql', 1]], []],
    ['7', { title: 'Chess' }, [], []],
    ['3', { title: '', description: 'You query databases.' }, [['sql', 2]], []],
    ['4', { title: 'Not judged' }, [['sql', 1]], ['python']],
    ['5', { title: 'Unknown' }, undefined, []],
  ]);
});

test.each([
  ['table.jsonl', 'Code,Label\n1,SQL', 'table.jsonl, line 1 is not JSON: "Code,Label"'],
  ['empty.json', '', 'empty.json is empty'],
  [
    'other.jsonl',
    '{"title":"A"}\n{"name":"B"}',
    'other.jsonl, line 2 has no title, description or text. It has: name.',
  ],
  ['gold.jsonl', '{"title":"A"}\n{"title":"A","skills":"SQL"}', 'gold.jsonl, line 2, skills is not a list of labels'],
])('what is wrong with %s is said with its place', (name, content, message) => {
  expect(() => readCourses(file(name, content), 'skills')).toThrow(message);
});

test('a file that is not there is named', () => {
  expect(() => readSkills(join(folder, 'nowhere.json'))).toThrow('nowhere.json: there is no such file.');
});
