import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import weights from '../../../lib/mapping/data/weights.json' with { type: 'json' };
import { buildIndexes } from '../../../lib/mapping/engine/language-indexes.ts';
import { createMappingEngine, type DecidedCourse } from '../../../lib/mapping/engine/mapping-engine.ts';
import { readCourses, readSkills } from '../../tools/mapping/read-data.ts';
import { shippedKnowledge } from './small-model.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/languages/${name}`, import.meta.url));
const competencies = readSkills(fixture('model.json'));
const courses = [
  ...readCourses(fixture('courses-de.jsonl'), 'skills'),
  ...readCourses(fixture('courses-es.jsonl'), 'skills'),
];
const knowledge = shippedKnowledge && { knowledge: shippedKnowledge };
const index = buildIndexes(competencies, { ...knowledge });

function sureness(text: DecidedCourse['text'], competency: string, decided: DecidedCourse[]): number {
  const engine = createMappingEngine({ index, competencies, weights, decided, ...knowledge });
  return engine?.map(text, { least: 0 }).find((one) => one.competency === competency)?.confidence ?? 0;
}

// Weights are learned from many decisions at once; what the first one does was never shown to them.
test('the first yes makes like courses surer and the first no less sure, whatever the course', () => {
  let asked = 0;
  for (const { text, gold = new Map<string, number>() } of courses) {
    const competency = competencies.find(({ id, label }) => gold.has(id) || gold.has(label.toLowerCase()))?.id;
    if (competency === undefined) continue;
    asked += 1;
    const like = { ...text, title: `${text.title} II` };
    const before = sureness(text, competency, []);
    const yes = sureness(text, competency, [{ text: like, confirmed: [competency], rejected: [] }]);
    const no = sureness(text, competency, [{ text: like, confirmed: [], rejected: [competency] }]);
    expect(yes, text.title).toBeGreaterThan(before);
    expect(no, text.title).toBeLessThan(before);
  }
  expect(asked).toBeGreaterThan(60);
});
