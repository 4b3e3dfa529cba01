import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { evaluate } from '../../tools/mapping/evaluate.ts';
import { loadKnowledge, loadWeights } from '../../tools/mapping/ground.ts';
import { atConfidence, rankingMeasures } from '../../tools/mapping/metrics.ts';
import { readCourses, readSkills } from '../../tools/mapping/read-data.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/languages/${name}`, import.meta.url));
const model = readSkills(fixture('model.json'));
const inEnglish = model.map(({ translations: _, ...competency }): NamedCompetency => competency);

function judged(language: string, skills: NamedCompetency[]) {
  const courses = readCourses(fixture(`courses-${language}.jsonl`), 'skills');
  const trial = { skills, courses, history: [], historySize: 0, weights: loadWeights(), knowledge: loadKnowledge() };
  const found = evaluate(trial).judged;
  return { measured: rankingMeasures(found), sure: atConfidence(found, 0.5) };
}

describe.each(['de', 'es'])('courses in %s', (language) => {
  test('are matched nearly as well as English ones, by names in their language', () => {
    const { measured, sure } = judged(language, model);
    expect(measured['P@1']).toBeGreaterThanOrEqual(84);
    expect(measured['nDCG@10']).toBeGreaterThanOrEqual(84);
    expect(sure.precision).toBeGreaterThanOrEqual(84);
    expect(sure.coverage).toBeGreaterThanOrEqual(65);
    expect(sure.wrongly).toBe(0);
  });

  test('find more by these names than by English ones alone', () => {
    const [both, one] = [judged(language, model), judged(language, inEnglish)];
    expect(both.measured['nDCG@10']).toBeGreaterThan((one.measured['nDCG@10'] ?? 0) + 2);
  });
});
