import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { mostBytes, type RowProblem } from '../../lib/history/history-file.ts';
import { pastCourseSchema } from '../../lib/schema/history.ts';
import { read, readCourses, utf16, windows1252 } from './read-file.ts';

const random = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);
const many = (count: number) => `title\n${'A course\n'.repeat(count)}`;
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const learning = zip({ 'Learning.csv': 'title\nA\n' });
const flipped = Uint8Array.from(learning, (byte, index) => (index > 40 && index < 60 ? byte ^ 255 : byte));

describe('a file of which nothing can be read says why', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['no bytes', 'empty', ''],
    ['white space', 'empty', ' \n\t\r\n '],
    ['a byte order mark alone', 'empty', '\uFEFF'],
    ['a header alone', 'empty', 'title,date\n'],
    ['delimiters alone', 'empty', ';;;\n;;;\n'],
    ['an Excel hint alone', 'empty', 'sep=;\r\n'],
    ['UTF-16 with nothing in it', 'empty', utf16('\r\n')],
    ['a picture', 'not-text', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...random(3000)])],
    ['noise', 'not-text', random(20_000)],
    ['zeros', 'not-text', new Uint8Array(5000)],
    ['a program', 'not-text', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, ...random(3000)])],
    ['an old Excel file', 'spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...random(600)])],
    ['a new Excel file', 'spreadsheet', zip({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': '<x/>' })],
    ['more than 30 MB', 'too-large', new Uint8Array(mostBytes + 1).fill(65)],
    ['more than 50,000 rows', 'too-many-rows', many(50_001)],
    ['a zip without a history', 'zip-without-history', zip({ 'Profile.csv': 'First Name\nAda\n' })],
    ['a zip with nothing in it', 'zip-without-history', zipSync({})],
    ['a zip cut in half', 'zip-broken', learning.slice(0, learning.length >> 1)],
    ['a zip of which only the first letters are left', 'zip-broken', Uint8Array.from([0x50, 0x4b, 3, 4])],
    ['a zip whose contents were changed', 'zip-broken', flipped],
    [
      'a zip that would grow beyond all bounds',
      'too-large',
      zipSync({ 'Learning.csv': new Uint8Array(mostBytes + 1) }),
    ],
    ['a zip with an empty history', 'empty', zip({ 'Learning.csv': '' })],
    ['JSON that stops', 'not-json', '[{"id": "1", "verb"'],
    ['JSON with a comma too many', 'not-json', '[1, 2,]'],
    ['JSON of something else', 'no-statements', '{"courses": [{"title": "A"}]}'],
    ['an empty list', 'no-statements', '[]'],
    ['a list of numbers', 'no-statements', '[1, 2, 3]'],
    ['a list of nothing', 'no-statements', '[null, null]'],
    ['statements without an object', 'no-statements', '{"verb": {"id": "http://adlnet.gov/expapi/verbs/completed"}}'],
    ['names that change all objects', 'no-statements', '{"__proto__": {"verb": {"id": "x"}}, "constructor": 1}'],
    ['more than 50,000 statements', 'too-many-rows', `[${'1,'.repeat(50_001)}1]`],
    ['more than 50,000 lines of JSON', 'too-many-rows', '{}\n'.repeat(50_002)],
    ['deeply nested brackets', 'not-json', '['.repeat(200_000)],
  ])('%s: %s', async (_, code, content) => {
    expect(await read(content)).toEqual({ kind: 'refused', code });
  });
});

type Place = [number, string | undefined, RowProblem['code']];

describe('what is wrong in a row is told with its row and column, and the rest is read', () => {
  test.each<[string, string | Uint8Array, number, Place[]]>([
    ['a date that is none', 'title,date\nA,soon\nB,2025-01-01\n', 2, [[2, 'date', 'date-unreadable']]],
    ['a day that is in no calendar', 'title,date\nA,31.02.2025\n', 1, [[2, 'date', 'date-unreadable']]],
    ['a date of two numbers', 'title,date\nA,02/2025\n', 1, [[2, 'date', 'date-unreadable']]],
    ['a year alone', 'title,date\nA,2025\n', 1, [[2, 'date', 'date-unreadable']]],
    ['a date in the future', 'title,date\nA,2031-01-01\n', 1, [[2, 'date', 'date-ahead']]],
    ['a date before there were computers', 'title,date\nA,1201-01-01\n', 1, [[2, 'date', 'date-unreadable']]],
    ['a formula for a date', 'title,date\nA,=TODAY()\nB,2025-01-01\n', 2, [[2, 'date', 'date-unreadable']]],
    [
      'an error of Excel',
      'title,date\nA,########\nB,#VALUE!\nC,2025-01-01\nD,2025-01-01\nE,2025-01-01\n',
      5,
      [
        [2, 'date', 'date-unreadable'],
        [3, 'date', 'date-unreadable'],
      ],
    ],
    ['a month of thirteen', 'title,date\nA,13/13/2025\n', 1, [[2, 'date', 'date-unreadable']]],
    ['both orders in one file', 'title,date\nA,13/02/2025\nB,02/14/2025\n', 2, []],
    ['no title', 'title,date\n,2025-01-01\nB,2025-01-02\n', 1, [[2, 'title', 'no-title']]],
    ['a title of white space', 'title,date\n"  \t ",2025-01-01\nB,2025-01-02\n', 1, [[2, 'title', 'no-title']]],
    ['a title of invisible signs', 'title,date\n"\u200B\u200B",2025-01-01\nB,2025-01-02\n', 1, []],
    ['a row that ends too early', 'title,provider,date\nA\nB,X,2025-01-01\n', 2, []],
    ['a row with too many cells', 'title,date\nA,2025-01-01,x,y,z\n', 1, []],
    [
      'an address of another kind',
      'title,url\nA,javascript:alert(1)\nB,https://a.example/b\nC,https://a.example/c\n',
      3,
      [[2, 'url', 'address-wrong']],
    ],
    [
      'an address with spaces',
      'title,url\nA,my course page\nB,https://a.example/b\nC,https://a.example/c\n',
      3,
      [[2, 'url', 'address-wrong']],
    ],
    [
      'a mail address for an address',
      'title,url\nA,mailto:x\nB,https://a.example/b\nC,https://a.example/c\n',
      3,
      [[2, 'url', 'address-wrong']],
    ],
    ['hours that are words', 'title,hours\nA,many\n', 1, [[2, 'hours', 'hours-wrong']]],
    ['hours below nothing', 'title,hours\nA,-3\n', 1, [[2, 'hours', 'hours-wrong']]],
    ['hours of a lifetime', 'title,hours\nA,999999\n', 1, [[2, 'hours', 'hours-wrong']]],
    ['hours with two points', 'title,hours\nA,1.5.2.x\n', 1, [[2, 'hours', 'hours-wrong']]],
    [
      'hours that are not a number',
      'title,hours\nA,NaN\nB,Infinity\nC,1e9\n',
      3,
      [
        [2, 'hours', 'hours-wrong'],
        [3, 'hours', 'hours-wrong'],
        [4, 'hours', 'hours-wrong'],
      ],
    ],
    ['more than all points', 'title,score\nA,21/20\n', 1, [[2, 'score', 'score-wrong']]],
    ['more than a hundred percent', 'title,score\nA,140 %\n', 1, [[2, 'score', 'score-wrong']]],
    ['points of nothing', 'title,score\nA,5/0\n', 1, [[2, 'score', 'score-wrong']]],
    ['a score in words', 'title,score\nA,very good\n', 1, []],
    ['a status nobody knows', 'title,status\nA,quux\nB,Completed\n', 1, [[2, 'status', 'status-unknown']]],
    ['a quote that is never closed', 'title,date\n"A,2025-01-01\nB,2025-01-02\n', 1, [[2, undefined, 'quote-open']]],
    ['a quote in the middle', 'title,date\n"A"B,2025-01-01\nC,2025-01-02\n', 1, [[2, undefined, 'quote-open']]],
    ['zeros in a title', 'title,date\nA\0B,2025-01-01\n', 1, []],
    ['half of a sign in a title', utf16('title;date\r\nA\uD83D;2025-01-01\r\n'), 1, []],
    ['bytes that are no UTF-8', windows1252('title,date\nCaf\u00e9,2025-01-01\n'), 1, []],
    [
      'UTF-16 that stops in the middle of a letter',
      utf16('title;date\r\nAB;2025-01-01\r\n').slice(0, -3),
      1,
      [[2, 'date', 'date-unreadable']],
    ],
    ['a title of a megabyte', `title,date\n${'x'.repeat(1_000_000)},2025-01-01\n`, 1, []],
    ['a thousand columns', `title,date${',x'.repeat(1000)}\nA,2025-01-01${',y'.repeat(1000)}\n`, 1, []],
    ['the same header twice', 'title,title,date,date\nA,B,2025-01-01,2024-01-01\n', 1, []],
    ['headers that change all objects', '__proto__,constructor,title\nx,y,A\n', 1, []],
    ['formulas for titles', 'title,date\n"=HYPERLINK(""https://a.example"")",2025-01-01\n@SUM(1),2025-01-02\n', 2, []],
    ['markup in a title', 'title,date\n<img src=x onerror=alert(1)>,2025-01-01\n', 1, []],
    ['directions turned around', 'title,date\n\u202Egpj.exe,2025-01-01\n', 1, []],
    ['line ends of three kinds', 'title,date\r\nA,2025-01-01\nB,2025-01-02\r\n', 2, []],
  ])('%s', async (_, content, found, places) => {
    const { courses, problems } = await readCourses(content);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual(places);
    expect(courses).toHaveLength(found);
    for (const course of courses) expect(pastCourseSchema.safeParse(course).error).toBeUndefined();
  });
});

test('expressions stay fast on what was made to slow them down', async () => {
  const slow = [
    'a'.repeat(100_000),
    '1'.repeat(100_000),
    '('.repeat(50_000),
    `${'1 h '.repeat(30_000)}x`,
    ' '.repeat(100_000),
  ];
  const took = async (texts: string[]) => {
    const rows = texts.map((text) => Array(6).fill(`"${text}"`).join(','));
    const started = performance.now();
    await readCourses(['title,date,url,hours,score,status', ...rows, 'A,2025-01-01,,1,1,Completed'].join('\n'));
    return performance.now() - started;
  };
  const harmless = slow.map(({ length }) => 'word '.repeat(length / 5));
  await took(harmless);
  // An expression that goes back over 100,000 letters for each of them takes a hundred times as long.
  expect((await took(slow)) / (await took(harmless))).toBeLessThan(10);
});

test('work in progress stops when the person has had enough', async () => {
  const { readHistoryFile } = await import('../../lib/history/read-history-file.ts');
  const pace = { breathe: async () => Promise.reject(new DOMException('Enough.', 'AbortError')) };
  const bytes = new TextEncoder().encode(many(30_000));
  await expect(readHistoryFile({ name: 'x', bytes }, { language: 'en', now: 0, pace })).rejects.toThrow('Enough');
});
