// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStructure } from '../../../lib/capture/standards/cmi5-structure.ts';

const read = (xml: string, language = 'en') =>
  readStructure(new window.DOMParser().parseFromString(xml, 'application/xml') as unknown as Document, language);
const wrap = (inner: string) =>
  `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">${inner}</courseStructure>`;
const course =
  '<course id="urn:c"><title><langstring lang="en-US">Golf</langstring><langstring lang="de">Golf, erklärt</langstring></title></course>';

test('the academy’s course has two units, one of them in a block', () => {
  const xml = readFileSync(join(import.meta.dirname, '../../academy/activities/cmi5.xml'), 'utf8');
  expect(read(xml)).toEqual({
    id: 'https://northwind.example/courses/observability',
    title: 'Observability in Practice',
    units: [
      { id: 'https://northwind.example/courses/observability/first', moveOn: 'Passed', masteryScore: 0.8 },
      { id: 'https://northwind.example/courses/observability/second', moveOn: 'Completed' },
    ],
  });
});

test.each([
  ['de-AT', 'Golf, erklärt'],
  ['fr', 'Golf'],
  ['', 'Golf'],
])('in a page in %s the title is %s', (language, title) => {
  expect(read(wrap(`${course}<au id="urn:a"/>`), language)?.title).toBe(title);
});

test.each([
  ['no units', wrap(course)],
  ['no course', wrap('<au id="urn:a"/>')],
  ['a course without an id', wrap('<course/><au id="urn:a"/>')],
  ['two units of one id', wrap(`${course}<au id="urn:a"/><au id="urn:a"/>`)],
  ['a unit without an id', wrap(`${course}<au/>`)],
  ['an id that is too long', wrap(`${course}<au id="urn:${'x'.repeat(600)}"/>`)],
  ['501 units', wrap(course + Array.from({ length: 501 }, (_, i) => `<au id="urn:${i}"/>`).join(''))],
  ['another document', '<manifest/>'],
])('with %s it is no course structure', (_name, xml) => {
  expect(read(xml)).toBeUndefined();
});
