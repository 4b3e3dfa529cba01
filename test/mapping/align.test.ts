import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from '../../lib/mapping/align.ts';
import type { Course } from '../../lib/schema/completion.ts';
import type { KnownCourse } from '../../lib/schema/model.ts';
import { modelOf } from './model-of.ts';

const known: KnownCourse = {
  provider: 'coursera.org',
  id: 'sql-for-data-science',
  url: 'https://www.coursera.org/learn/sql-for-data-science/',
  title: 'SQL for Data Science',
  counts: [
    { competency: 'sql', level: 2 },
    { competency: 'analysis', level: 1 },
  ],
};
const model = modelOf({ sql: ['SQL', 'PostgreSQL'], analysis: ['Data analysis'], py: ['Python'] }, [known]);
const named = (title: string, names: Record<string, string[]>) =>
  align({ id: 'x', title }, 'x.example', modelOf(names)).map(({ competency }) => competency);

describe('a course that the model lists', () => {
  const listed = [
    { competency: 'sql', level: 2 },
    { competency: 'analysis', level: 1 },
  ].map((counts) => ({
    ...counts,
    confidence: 1,
    reason: { kind: 'listed' },
    decision: 'confirmed',
    modelVersion: '7',
  }));

  test('counts as listed when the provider and the id are the same', () => {
    expect(align({ id: 'sql-for-data-science', title: 'Anything' }, 'coursera.org', model)).toEqual(listed);
  });

  test.each([
    'https://www.coursera.org/learn/sql-for-data-science',
    'https://coursera.org/learn/sql-for-data-science/?utm_source=x#about',
    'http://WWW.Coursera.org/learn/sql-for-data-science//',
  ])('counts as listed by its address %s', (url) => {
    expect(align({ id: 'other', title: 'Anything', url }, 'coursera.org', model)).toEqual(listed);
  });

  test.each([
    ['another provider', 'edx.org', { id: 'sql-for-data-science', title: 'Anything', url: known.url ?? '' }],
    [
      'a longer path',
      'coursera.org',
      { id: 'o', title: 'Anything', url: 'https://coursera.org/learn/sql-for-data-science/home' },
    ],
    [
      'other letters in the path',
      'coursera.org',
      { id: 'o', title: 'Anything', url: 'https://coursera.org/learn/SQL-for-data-science' },
    ],
    [
      'an address that is none',
      'coursera.org',
      { id: 'o', title: 'Anything', url: 'www.coursera.org/learn/sql-for-data-science' },
    ],
  ])('does not count with %s', (_, provider, course) => {
    expect(align(course, provider, model)).toEqual([]);
  });

  test('is not proposed again by the names in its title', () => {
    const proposals = align({ id: 'sql-for-data-science', title: 'SQL and Python' }, 'coursera.org', model);
    expect(proposals.map(({ competency, decision }) => [competency, decision])).toEqual([
      ['sql', 'confirmed'],
      ['analysis', 'confirmed'],
      ['py', 'proposed'],
    ]);
  });

  test('gives the higher level where id and address lead to two courses of the model', () => {
    const again = { provider: 'coursera.org', id: 'b', title: 'B', counts: [{ competency: 'sql', level: 3 }] };
    const both = modelOf({ sql: ['SQL'], analysis: ['x'] }, [known, again]);
    const found = align({ id: 'b', title: 'B', url: known.url ?? '' }, 'coursera.org', both);
    expect(found.map(({ competency, level }) => [competency, level])).toEqual([
      ['sql', 3],
      ['analysis', 1],
    ]);
  });
});

describe('a name of a competency', () => {
  test('in the title is a proposal at the lowest level, in the words of the model', () => {
    expect(align({ id: 'x', title: 'Advanced POSTGRESQL!' }, 'x.example', model)).toEqual([
      {
        competency: 'sql',
        level: 1,
        levelFrom: 'usual',
        confidence: 0.6,
        reason: { kind: 'name', name: 'PostgreSQL', where: 'title' },
        decision: 'proposed',
        modelVersion: '7',
      },
    ]);
  });

  test('among the declared skills is surer than in the title, and must be the whole skill', () => {
    const course: Course = { id: 'x', title: 'SQL', teaches: ['data-analysis', 'sql', 'Python for children'] };
    expect(
      align(course, 'x.example', model).map(({ competency, confidence, reason }) => [competency, confidence, reason]),
    ).toEqual([
      ['analysis', 0.7, { kind: 'name', name: 'Data analysis', where: 'teaches' }],
      ['sql', 0.7, { kind: 'name', name: 'SQL', where: 'teaches' }],
    ]);
  });

  test.each([
    ['Java', 'JavaScript for beginners', false],
    ['Java', 'Core Java, part 1', true],
    ['C++', 'Beginning C++17', true],
    ['C++', 'C for everyone', false],
    ['C#', 'Programming in C# and .NET', true],
    ['C#', 'C major: music theory', false],
    ['.NET', 'Programming in C# and .NET', true],
    ['.NET', 'Net profit explained', false],
    ['.NET', 'ASP.NET Core', false],
    ['Node.js', 'Learn node.js today', true],
    ['R', 'R programming', false],
    ['C', 'C programming', false],
    ['CI/CD', 'CI-CD with GitLab', true],
    ['Modelo de datos', 'Modelo de Dátos', true],
    ['Übersetzung', 'U\u0308BERSETZUNG lernen', true],
    ['Straße', 'STRASSE', false],
    ['SQL', 'ＳＱＬ入門', true],
    ['机器学习', '深入机器学习实践', true],
    ['データ', 'データベース入門', false],
    ['машинное обучение', 'Машинное обучение: основы', true],
    ['Tableau', 'Tableau™ basics', true],
    ['Python', 'Python+SQL', true],
    ['Data analysis', 'Data. Analysis', true],
    ['Data analysis', 'Analysis of data', false],
    ['!!!', 'Wow!!!', false],
  ])('%s in the title "%s": %s', (name, title, stands) => {
    expect(named(title, { it: [name] })).toEqual(stands ? ['it'] : []);
  });

  test('inside a longer name that was found does not count', () => {
    const names = { ml: ['Machine learning'], mlops: ['Machine learning operations'], ops: ['Learning operations'] };
    expect(named('Machine Learning Operations', names)).toEqual(['mlops']);
    expect(named('Machine learning, and machine learning operations', names)).toEqual(['ml', 'mlops']);
  });

  test('that overlaps another without being inside it counts', () => {
    expect(named('Data science ethics', { a: ['Data science'], b: ['Science ethics'] })).toEqual(['a', 'b']);
  });

  test('that two competencies share is proposed for both', () => {
    expect(named('Storytelling', { a: ['Storytelling'], b: ['Communication', 'storytelling'] })).toEqual(['a', 'b']);
  });

  test('may be one that every object has', () => {
    expect(named('The constructor and toString', { constructor: ['constructor'], x: ['toString'] })).toEqual([
      'constructor',
      'x',
    ]);
    expect(named('valueOf hasOwnProperty __proto__', { x: ['SQL'] })).toEqual([]);
  });
});

test('a title of a megabyte is worked through', () => {
  expect(
    named('machine learning '.repeat(60_000), { a: ['Machine learning'], b: ['machine learning machine'] }),
  ).toEqual(['a', 'b']);
  expect(named('学'.repeat(300_000), { a: ['学习'] })).toEqual([]);
  expect(named('C+.#'.repeat(250_000), { a: ['C++'] })).toEqual([]);
});

describe('whatever the model', () => {
  const words = fc.constantFrom(
    'data',
    'Machine',
    'learning',
    'operations',
    'SQL',
    'C++',
    'écoute',
    '学',
    '.NET',
    'for',
  );
  const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const names = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.array(phrase, { minLength: 1, maxLength: 3 })),
    {
      selector: ([id]) => id,
      minLength: 1,
      maxLength: 8,
    },
  );
  const course = fc.record({
    id: fc.constant('x'),
    title: fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' ')),
    teaches: fc.array(phrase, { maxLength: 3 }),
  });

  test('the order of its competencies does not matter', () => {
    fc.assert(
      fc.property(names, course, (list, taken) => {
        const backwards = modelOf(Object.fromEntries(list.toReversed()));
        expect(align(taken, 'p', backwards)).toEqual(align(taken, 'p', modelOf(Object.fromEntries(list))));
      }),
    );
  });

  test('a competency that has nothing to do with the course changes nothing', () => {
    fc.assert(
      fc.property(names, course, (list, taken) => {
        const more = modelOf(Object.fromEntries([...list, ['unrelated', ['Beekeeping in winter']]]));
        expect(align(taken, 'p', more)).toEqual(align(taken, 'p', modelOf(Object.fromEntries(list))));
      }),
    );
  });

  test('no competency is proposed twice, and none at more than level 1 by its name', () => {
    fc.assert(
      fc.property(names, course, (list, taken) => {
        const found = align(taken, 'p', modelOf(Object.fromEntries(list)));
        expect(new Set(found.map(({ competency }) => competency)).size).toBe(found.length);
        expect(found.every(({ level, decision }) => level === 1 && decision === 'proposed')).toBe(true);
      }),
    );
  });
});
