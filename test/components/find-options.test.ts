import { expect, test } from 'vitest';
import { findOptions, type Option } from '../../components/find-options.ts';

const skills: Option[] = [
  { id: 'modelling', label: 'Data modelling', also: ['Datenmodellierung'] },
  { id: 'quality', label: 'Data quality' },
  { id: 'ml', label: 'Machine learning', also: ['training of models on data'] },
  { id: 'cafe', label: 'Café management', hint: 'Hospitality' },
];
const found = (typed: string) => findOptions(skills, typed).map(({ id }) => id);

test('the name itself comes first, then names that begin so, then other names', () => {
  expect(found('data quality')).toEqual(['quality']);
  expect(found('data')).toEqual(['modelling', 'quality', 'ml']);
});

test('accents and case do not matter', () => {
  expect(found('CAFE')).toEqual(['cafe']);
});

test('words find a name in any order, by how they begin', () => {
  expect(found('modelling data')).toEqual(['modelling']);
  expect(found('model train')).toEqual(['ml']);
  expect(found('odelling data')).toEqual([]);
});

test('nothing typed shows all, and what is nowhere shows nothing', () => {
  expect(found(' ')).toHaveLength(4);
  expect(found('beekeeping')).toEqual([]);
});
