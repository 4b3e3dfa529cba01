import { describe, expect, test } from 'vitest';
import { read, readCourses } from './read-file.ts';

const verbs = 'http://adlnet.gov/expapi/verbs/';
const course = 'http://adlnet.gov/expapi/activities/course';
let count = 0;

interface Said {
  verb?: string;
  object?: string;
  type?: string;
  timestamp?: string;
  name?: Record<string, string>;
  result?: object;
  actor?: object;
  [more: string]: unknown;
}

/** A statement as an LRS exports it. */
function statement({
  verb = 'completed',
  object = 'https://lms.example/courses/sql',
  type = course,
  name,
  actor,
  ...more
}: Said = {}) {
  count += 1;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    actor: actor ?? { objectType: 'Agent', name: 'Ada Example', mbox: 'mailto:ada@example.org' },
    verb: { id: verb.includes(':') ? verb : verbs + verb },
    object: {
      objectType: 'Activity',
      id: object,
      definition: { type, name: name ?? { en: 'SQL', de: 'SQL auf Deutsch' } },
    },
    timestamp: '2025-02-13T10:00:00Z',
    ...more,
  };
}

const lines = (...all: object[]) => all.map((one) => JSON.stringify(one)).join('\n');
const titles = async (content: string) =>
  (await readCourses(content, 'x.json')).courses.map(({ course: { title } }) => title);

describe('xAPI statements', () => {
  const one = statement({ result: { success: true, score: { scaled: 0.9 } } });
  const expected = [
    {
      provider: 'lms.example',
      course: { id: 'https://lms.example/courses/sql', title: 'SQL' },
      status: 'passed',
      completedAt: '2025-02-13T10:00:00.000Z',
      score: { scaled: 0.9 },
    },
  ];
  test.each([
    ['one line each', lines(one, statement({ verb: 'initialized' }))],
    ['an array', JSON.stringify([one], null, 2)],
    ['a StatementResult', JSON.stringify({ statements: [one], more: '' })],
    ['a single one', JSON.stringify(one)],
    ['lines that are StatementResults', lines({ statements: [one] }, { statements: [] })],
  ])('are read as %s', async (_, content) => {
    const { courses, problems } = await readCourses(content, 'statements.ndjson');
    expect({ courses, problems }).toEqual({ courses: expected, problems: [] });
  });

  test('about a module, a video, a question or an activity without a type are not about a course', async () => {
    const types = ['module', 'lesson', 'media', 'assessment', 'cmi.interaction'].map((name) =>
      course.replace(/course$/, name),
    );
    const all = [...types, ''].map((type, index) => statement({ type, object: `https://lms.example/${index}` }));
    const { courses, passedOver } = await readCourses(lines(...all), 'x.json');
    expect({ courses, passedOver }).toMatchObject({ courses: [], passedOver: { notCourse: 6 } });
  });

  test('that were voided, that failed after, or that only began, are no completion', async () => {
    const wrong = statement({ object: 'https://lms.example/a' });
    const voiding = {
      ...statement({ verb: 'voided' }),
      object: { objectType: 'StatementRef', id: wrong.id },
    };
    const failed = [
      statement({ verb: 'failed', object: 'https://lms.example/b', timestamp: '2025-03-02T10:00:00Z' }),
      statement({ verb: 'completed', object: 'https://lms.example/b', timestamp: '2025-03-01T10:00:00Z' }),
    ];
    const began = statement({ verb: 'initialized', object: 'https://lms.example/c' });
    const not = statement({ verb: 'completed', object: 'https://lms.example/d', result: { completion: false } });
    expect(await titles(lines(wrong, voiding, ...failed, began, not))).toEqual([]);
  });

  test('of an offline batch keep their own times, not when they were stored; without one the date is unknown', async () => {
    const offline = statement({ timestamp: '2024-01-05T08:00:00+01:00', stored: '2025-06-01T00:00:00Z' });
    const { timestamp: _none, ...dateless } = statement({
      object: 'https://lms.example/b',
      stored: '2025-06-01T00:00:00Z',
    });
    const { courses } = await readCourses(lines(offline, dateless), 'x.json');
    expect(courses.map(({ completedAt }) => completedAt)).toEqual(['2024-01-05T07:00:00.000Z', undefined]);
  });

  test('from the future have no date', async () => {
    const { courses } = await readCourses(lines(statement({ timestamp: '2030-01-01T00:00:00Z' })), 'x.json');
    expect(courses[0]).not.toHaveProperty('completedAt');
  });

  test('of several people are refused: nobody records the learning of others', async () => {
    const other = statement({ actor: { mbox: 'mailto:bob@example.org' } });
    expect(await read(lines(statement(), other), 'x.json')).toEqual({ kind: 'refused', code: 'several-people' });
  });

  test('say nothing about people afterwards', async () => {
    expect(JSON.stringify(await read(lines(statement()), 'x.json'))).not.toMatch(/ada/i);
  });

  test('on lines that are no JSON are told with their line, and the others are read', async () => {
    const { courses, problems } = await readCourses(`${lines(one)}\n{"id": oops\n\n${lines({ hello: 1 })}\n`, 'x.json');
    expect(courses).toEqual(expected);
    expect(problems).toMatchObject([
      { row: 2, code: 'not-json', value: '{"id": oops' },
      { row: 4, code: 'not-a-statement' },
    ]);
  });
});
