import { expect, test } from 'vitest';
import { withOwnNames } from '../../../lib/mapping/engine/own-names.ts';

const data = { label: 'process data', altLabels: ['Data processing', 'analyse data'] };

test('a block of names with the label of another competency goes back to that one', () => {
  const hair = { label: 'hair products', altLabels: ['hair care', 'process data', 'data processing', 'analyse data'] };
  expect(withOwnNames([hair, data])).toEqual([{ ...hair, altLabels: ['hair care', '', '', ''] }, data]);
  expect(withOwnNames([data, hair])[1]?.altLabels).toEqual(['hair care', '', '', '']);
});

test('one name that is the label of another stays: a company may mean it', () => {
  const analytics = { label: 'Analytics', altLabels: ['process data', 'dashboards'] };
  expect(withOwnNames([analytics, data])).toEqual([analytics, data]);
});

test('two competencies that name each other keep their names', () => {
  const both = [
    { label: 'coaching', altLabels: ['mentoring', 'feedback'] },
    { label: 'mentoring', altLabels: ['coaching', 'feedback'] },
  ];
  expect(withOwnNames(both)).toEqual(both);
});
