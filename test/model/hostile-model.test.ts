import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '../../lib/model/read-model.ts';
import { readModelFile } from '../../lib/model/read-model-file.ts';
import { saidOf } from '../spoken.ts';
import { modelFixture, smallWith } from './small-model.ts';

function firstProblem(text: string): string {
  const read = readModelFile(text);
  return read.ok ? 'was taken' : read.problems.slice(0, 1).map(saidOf).join('');
}

test('100,000 lists in each other are refused without using up the stack', () => {
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  expect(firstProblem(deep)).toMatch(/nested more than 32 levels/);
  expect(firstProblem(smallWith('policy', 0).replace('"policy": 0', `"policy": ${deep}`))).toMatch(
    /nested more than 32/,
  );
  expect(firstProblem('['.repeat(100_000))).toMatch(/not valid JSON/);
  expect(firstProblem('{"a":'.repeat(100_000))).toMatch(/not valid JSON/);
});

test('brackets inside of text are not nesting', () => {
  expect(readModel(smallWith('title', '[{"\\'.repeat(40))).ok).toBe(true);
});

test('an empty file is called empty', () => {
  expect(firstProblem(' \n')).toBe('The file is empty. Choose the file that has the competency model.');
});

test('a megabyte of letters, of quotation marks or of zeros is refused with a sentence', () => {
  for (const text of [
    'a'.repeat(1e6),
    '"'.repeat(1e6),
    `"${'x'.repeat(1e6)}"`,
    `[${'0,'.repeat(5e5)}0]`,
    '\u0000'.repeat(1e6),
  ]) {
    expect(firstProblem(text)).toMatch(/^The file /);
  }
});

test('a title of a megabyte is refused, and not repeated in the message', () => {
  expect(firstProblem(smallWith('title', 'x'.repeat(1e6)))).toBe(
    '"title" has 1,000,000 characters, and at most 200 fit. Shorten it.',
  );
});

test('more than 20 MB are refused unread, counted in bytes', () => {
  expect(firstProblem(`"${'é'.repeat(11 * 1024 * 1024)}"`)).toMatch(/larger than 20 MB/);
  expect(firstProblem(' '.repeat(21 * 1024 * 1024))).toMatch(/larger than 20 MB/);
});

test('more mistakes than zod can hand on are still told, with their places in the file', () => {
  const competencies = Array.from({ length: 1500 }, (_, at) => ({ id: `c${at}`, label: 'x' }));
  const wrong = competencies.map((competency, at) =>
    at < 250 ? competency : { ...competency, altLabels: Array(200).fill(0) },
  );
  const read = readModel(smallWith('competencies', wrong));
  if (read.ok) expect.unreachable();
  expect(read.problems.slice(0, 1).map(saidOf).join('')).toMatch(/^More than 100,000 things are wrong/);
  expect(read.problems[1]?.path).toEqual(['competencies', 250, 'altLabels', 0]);
});

test('millions of values are refused before they are checked one by one', () => {
  expect(firstProblem(`{"competencies":[${'0,'.repeat(2_100_000)}0]}`)).toMatch(/more than 2,000,000 values/);
});

test('no JSON value makes reading throw, and none is taken for a model', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const read = readModelFile(JSON.stringify(value));
      expect(read.ok ? 'taken' : read.problems.length).toBeGreaterThan(0);
    }),
  );
});

test('no change of one character in a model makes reading throw', () => {
  const text = modelFixture('small.json');
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom('', '"', '{', ']', ',', '9', '\\', '\u0000', 'é'),
      (at, put) => {
        const read = readModelFile(text.slice(0, at) + put + text.slice(at + 1));
        if (!read.ok) for (const { place } of read.problems) expect(place.line).toBeGreaterThan(0);
      },
    ),
  );
});
