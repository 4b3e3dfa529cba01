import { expect, test } from 'vitest';
import { site } from '../../../lib/capture/sites/definition.ts';
import { judge } from '../../../lib/capture/sites/judge.ts';

const academy = site({
  id: 'academy',
  name: 'Academy and Academy Business',
  hosts: ['academy.example'],
  confidence: 'high',
  ceiling: 'E1',
  pages: [],
});
const address = new URL('https://academy.example/course/1');

function titleFrom(title: string, definition = academy, publisher?: string) {
  const facts = { id: '1', title, done: true, publisher };
  const outcome = judge(definition, { kind: 'course', level: 'course' }, [facts], 'viewer', address);
  return outcome.outcome === 'completed' ? outcome.finished[0]?.course.title : undefined;
}

test.each([
  ['SQL | Academy', 'SQL'],
  ['SQL - academy business', 'SQL'],
  ['SQL – Basics | Academy', 'SQL – Basics'],
  ['SQL for the Academy', 'SQL for the Academy'],
  ['SQL - Basics', 'SQL - Basics'],
  ['Academy', 'Academy'],
])('%s is the course %s', (title, plain) => {
  expect(titleFrom(title)).toBe(plain);
});

test('the publisher is no part of the title either', () => {
  expect(titleFrom('SQL · Northwind', academy, 'Northwind')).toBe('SQL');
});

test('on a platform that companies run, a course may be about it', () => {
  expect(titleFrom('First steps - Academy', { ...academy, hosts: [], anywhere: 'main' })).toBe('First steps - Academy');
});
