import { expect, test } from 'vitest';
import { namesIn } from '../src/model-names.ts';

const model = {
  id: 'https://example.com/model',
  scale: { levels: [{ level: 1, name: 'Basic' }] },
  competencies: [
    { id: 'sql', label: 'SQL' },
    { id: 'ml', label: 'Machine learning', uri: 'urn:ml' },
  ],
};

test('a competency is known by its own uri, or by the model’s with its id', () => {
  const names = namesIn(model);
  expect(names.competency({ uri: 'https://example.com/model#sql', level: 1 })).toBe('SQL');
  expect(names.competency({ uri: 'urn:ml', level: 1 })).toBe('Machine learning');
  expect(names.level({ uri: 'urn:ml', level: 1 })).toBe('Basic');
});

test('what the model does not know is shown as it was sent', () => {
  const names = namesIn(model);
  expect(names.competency({ uri: 'urn:x', level: 1, label: 'Sent' })).toBe('Sent');
  expect(names.competency({ uri: 'urn:x', level: 1 })).toBe('urn:x');
  expect(names.level({ uri: 'urn:x', level: 1, levelLabel: 'Sent' })).toBe('Sent');
  expect(names.level({ uri: 'urn:ml', level: 9 })).toBe('');
});

test.each([undefined, null, 7, [], { scale: 'no', competencies: {} }, { competencies: [{ id: 1 }, null] }])(
  'a model like %j names nothing and breaks nothing',
  (odd) => {
    expect(namesIn(odd).competency({ uri: 'urn:x', level: 1 })).toBe('urn:x');
  },
);
