import { describe, expect, test } from 'vitest';
import weights from '../../../lib/mapping/data/weights.json' with { type: 'json' };
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import { createMappingEngine } from '../../../lib/mapping/engine/mapping-engine.ts';
import { engineOver, smallModel } from './small-model.ts';

const course = {
  title: 'PostgreSQL for Data Analysts',
  description:
    'Write queries with joins. You will tune slow queries and learn query optimization in relational databases.',
};
const elsewhere = { title: 'Watercolour for beginners', description: 'Paint skies and trees with a brush.' };
const ids = (mappings: { competency: string }[]) => mappings.map(({ competency }) => competency);

describe('the mapping engine', () => {
  test('claims the competency that a course names', () => {
    expect(ids(engineOver(smallModel).map(course))).toEqual(['sql']);
  });

  test('claims nothing for a course that none of the competencies is about', () => {
    expect(engineOver(smallModel).map(elsewhere)).toEqual([]);
  });

  test("knows a company's own names, which nobody else has", () => {
    const model = [...smallModel, { id: 'quvex', label: 'Quvex', description: 'Our billing tool.' }];
    const own = { title: 'Quvex in practice', description: 'Use Quvex for invoices. Set up Quvex and send a bill.' };
    expect(ids(engineOver(model).map(own))).toEqual(['quvex']);
    expect(ids(engineOver(model).map(course))).toEqual(['sql']);
  });

  test('says with which words, and where they stand', () => {
    const [sql] = engineOver(smallModel).map(course);
    const named = sql?.reasons.filter((reason) => reason.kind === 'named') ?? [];
    const words = named.flatMap(({ spans }) =>
      spans.map(({ place, start, end }) => [
        place,
        (place === 'title' ? course.title : course.description).slice(start, end),
      ]),
    );
    expect(words).toContainEqual(['title', 'PostgreSQL']);
    expect(words).toContainEqual(['description', 'query optimization']);
  });

  test('finds American spelling of a British name, and the other way', () => {
    const model = [...smallModel, { id: 'vis', label: 'Data visualisation', altLabels: ['dashboards'] }];
    expect(ids(engineOver(model).map({ title: 'Data Visualization with charts' }))).toContain('vis');
  });

  test('is surer after people confirmed courses like it, and less sure after they rejected them', () => {
    const like = { title: 'Slow queries', description: 'Find slow queries in a database and make them fast.' };
    const decided = (yes: boolean) =>
      ['Slow queries at work', 'Make slow queries fast'].map((title) => ({
        text: { ...like, title },
        confirmed: yes ? ['sql'] : [],
        rejected: yes ? [] : ['sql'],
      }));
    const sureness = (engine: ReturnType<typeof engineOver>) =>
      engine.map(like, { least: 0 }).find(({ competency }) => competency === 'sql')?.confidence ?? 0;
    const before = sureness(engineOver(smallModel));
    expect(sureness(engineOver(smallModel, decided(true)))).toBeGreaterThan(before);
    expect(sureness(engineOver(smallModel, decided(false)))).toBeLessThan(
      sureness(engineOver(smallModel, decided(true))),
    );
  });

  test('refuses bytes that are no index, and an index of another model', () => {
    const competencies = smallModel;
    expect(openIndex(new ArrayBuffer(64))).toBeUndefined();
    expect(openIndex(buildIndex(smallModel).slice(0, 300))).toBeUndefined();
    const other = buildIndex(smallModel.slice(1));
    expect(createMappingEngine({ index: other, competencies, weights })).toBeUndefined();
  });
});
