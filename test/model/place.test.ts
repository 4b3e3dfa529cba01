import { expect, test } from 'vitest';
import { placeOf, syntaxMistakes } from '../../lib/model/place.ts';
import { readModelFile } from '../../lib/model/read-model-file.ts';
import { saidOf } from '../spoken.ts';
import { modelFixture } from './small-model.ts';

const text = '{\r\n  "roles": [\r\n    { "title": "é" },\r\n    { "id": "b" }\r\n  ]\r\n}';

test('a place counts lines and columns from 1', () => {
  expect(placeOf(text, [])).toEqual({ line: 1, column: 1 });
  expect(placeOf(text, ['roles', 0, 'title'])).toEqual({ line: 3, column: 16 });
});

test('a missing member has the place of the thing that lacks it', () => {
  expect(placeOf(text, ['roles', 1, 'title'])).toEqual({ line: 4, column: 5 });
  expect(placeOf(text, ['policy', 'courseCeiling'])).toEqual({ line: 1, column: 1 });
});

test('the mark of the byte order does not disturb', () => {
  expect(placeOf(`\uFEFF${text}`, ['roles', 1])).toEqual({ line: 4, column: 5 });
});

test('a file that is no JSON has each mistake told with its line, column and what was expected', () => {
  const read = readModelFile(modelFixture('not-json.json'));
  expect(read.ok ? [] : read.problems.map((one) => [one.place, saidOf(one)])).toEqual([
    [{ line: 4, column: 3 }, 'The file is not valid JSON here: expected a comma.'],
    [
      { line: 7, column: 1 },
      'The file is not valid JSON here: expected a name in double quotation marks (is there a comma too many?).',
    ],
  ]);
});

test.each([
  ['', 'a value (is there a comma too many?)', 1, 1],
  ['[yes]', 'a text in double quotation marks, a number, true, false, null, a list or an object', 1, 2],
  ['{"a" 1}', 'a colon after the name', 1, 6],
  ['{"a": "b', 'a quotation mark at the end of the text', 1, 7],
  ['[1, 2', 'a closing ]', 1, 6],
  ['{"a": 1\n', 'a closing }', 2, 1],
  ['{} {}', 'the end of the file', 1, 4],
  ['{ // no\n}', 'no comment: JSON has none', 1, 3],
  ['"\\x"', 'another character after \\ (write \\\\ for a backslash)', 1, 1],
])('in %j it is expected: %s', (broken, expected, line, column) => {
  const [first] = syntaxMistakes(broken);
  expect(first?.place).toEqual({ line, column });
  expect(first && saidOf({ remark: first.expected }).toLowerCase()).toBe(expected.toLowerCase());
});
