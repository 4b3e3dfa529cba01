// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCourse } from '../../lib/capture/page.ts';
import { courseSchema } from '../../lib/schema/completion.ts';

const folder = `${import.meta.dirname}/../fixtures/pages/`;
const cases = readdirSync(folder).filter((name) => name.endsWith('.html'));

const read = (html: string, url = 'https://academy.example/c/1', title?: string) => {
  const course = readCourse(new DOMParser().parseFromString(html, 'text/html'), new URL(url), title);
  expect(courseSchema.safeParse(course).error).toBeUndefined();
  return course;
};
/** A string is taken as it is: it may be too deep for JSON.stringify. */
const jsonLd = (value: unknown) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
};

test.each(cases)('the page %s is read as its golden says', (name) => {
  const html = readFileSync(folder + name, 'utf8');
  const url = /<!-- url: (\S+) -->/.exec(html)?.[1];
  expect(read(html, url)).toEqual(JSON.parse(readFileSync(folder + name.replace('.html', '.json'), 'utf8')));
});

test('the title of a manifest is better than what the page says', () => {
  expect(read('<title>Player</title>', undefined, ' Golf  explained ').title).toBe('Golf explained');
});

test('a page without any title is named by its host', () => {
  expect(read('<h1> </h1>').title).toBe('academy.example');
});

test('the order of parameters and what a visit adds do not make another course', () => {
  const ids = ['?b=2&a=1&utm_medium=x', '?a=1&b=2&sesskey=7&PHPSESSID=4#part-2', '?a=1&_ga=3&b=2'].map(
    (query) => read('<title>x</title>', `https://lms.example/view${query}`).id,
  );
  expect(new Set(ids)).toEqual(new Set(['/view?a=1&b=2']));
});

test('a canonical link to another origin, or to the front page, is not believed', () => {
  for (const href of ['https://evil.example/c/1', '/', 'javascript:alert(1)', '//[bad'])
    expect(read(`<link rel="canonical" href="${href}"><title>x</title>`).id).toBe('/c/1');
});

test('two courses in one page, and neither has its address: none of them is taken', () => {
  const html = jsonLd([
    { '@type': 'Course', name: 'A' },
    { '@type': 'Course', name: 'B' },
  ]);
  expect(read(`<title>Page</title>${html}`).title).toBe('Page');
});

test('the same course twice in one page is that course', () => {
  expect(read(jsonLd({ '@type': 'Course', name: 'A' }) + jsonLd({ '@type': 'Course', name: 'A' })).title).toBe('A');
});

test.each<[unknown, number | undefined]>([
  ['PT45M', 0.75],
  ['PT2H30M', 2.5],
  ['PT1.5H', 1.5],
  [['P3D', 'PT3H'], 3],
  ['P3D', undefined],
  ['P1Y', undefined],
  ['PT', undefined],
  ['PT99999H', undefined],
  [`PT${'1'.repeat(1_000_000)}H`, undefined],
  [{ '@type': 'Duration', '@value': 'PT1H' }, 1],
])('a timeRequired of %j is %j hours', (timeRequired, hours) => {
  expect(read(jsonLd({ '@type': 'Course', name: 'A', timeRequired })).hours).toBe(hours);
});

test('__proto__ in JSON-LD changes no object and gives no value', () => {
  const course = read(
    '<title>Page</title><script type="application/ld+json">' +
      '{"@type":"Course","__proto__":{"name":"forged","teaches":["forged"]},"constructor":{"prototype":{"name":"x"}}}</script>',
  );
  expect(JSON.stringify(course)).not.toContain('forged');
  expect(Reflect.get({}, 'name')).toBeUndefined();
});

test('members that a node only inherits are not its own', () => {
  Object.defineProperty(Object.prototype, 'courseCode', { value: 'forged', configurable: true });
  try {
    expect(read(jsonLd({ '@type': 'Course', name: 'A' })).id).toBe('/c/1');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'courseCode');
  }
});

test.each<[string, unknown]>([
  ['null', null],
  ['a number', 5],
  ['an empty course', { '@type': 'Course' }],
  [
    'wrong types throughout',
    { '@type': 'Course', name: { a: 1 }, identifier: [[]], teaches: { x: [] }, provider: 3, inLanguage: {} },
  ],
  ['deep nesting', `${'{"@graph":['.repeat(3000)}1${']}'.repeat(3000)}`],
  ['thousands of nodes', Array.from({ length: 10_000 }, (_, i) => ({ '@type': 'Course', name: `${i}` }))],
  [
    'long fields',
    {
      '@type': 'Course',
      name: 'n'.repeat(9000),
      courseCode: 'c'.repeat(9000),
      teaches: Array(500)
        .fill('t'.repeat(900))
        .map((t, i) => i + t),
      provider: 'p'.repeat(9000),
      inLanguage: 'e'.repeat(90),
    },
  ],
  ['a type that is only nearly one', { '@type': 'https://schema.org/CourseInstance', name: 'forged' }],
])('JSON-LD that is %s yields a course that fits the schema', (_name, value) => {
  expect(read(`<title>Page</title>${jsonLd(value)}`).title).not.toBe('');
});

test('a title of ten megabytes is cut before anything looks at it', () => {
  const document = new DOMParser().parseFromString('<title>x</title><h1>y</h1>', 'text/html');
  const huge = `${'A \t<'.repeat(2_500_000)}`;
  const heading = document.querySelector('h1');
  if (heading !== null) heading.textContent = huge;
  const course = readCourse(document, new URL('https://academy.example/'), huge);
  expect(course.title.length).toBeLessThanOrEqual(512);
  expect(courseSchema.safeParse(course).success).toBe(true);
});

test('control and direction characters do not survive, half characters neither', () => {
  const title = read('<title>x</title>', undefined, `Safe\u202E\u0000 \u200Blifting ${'😀'.repeat(300)}`).title;
  expect(title.startsWith('Safe lifting 😀')).toBe(true);
  expect(title.isWellFormed()).toBe(true);
});

test('a description of nothing but open brackets is read in no time', () => {
  const description = `${'<'.repeat(400_000)}&${'amp'.repeat(10_000)}`;
  expect(read(jsonLd({ '@type': 'Course', name: 'A', description: description.slice(0, 80_000) })).title).toBe('A');
});
