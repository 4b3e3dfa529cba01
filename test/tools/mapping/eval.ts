import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { evaluate, type Outcome, rankingLines } from './evaluate.ts';
import { loadKnowledge } from './ground.ts';
import { atConfidence, calibrationError, precisionAtVolume, rankingMeasures } from './metrics.ts';
import { readCourses, readSkills } from './read-data.ts';

const usage =
  'eval:mapping -- --skills FILE --courses FILE [--history FILE] [--history-size N] [--gold skills1k|skills50|skills] [--out FILE] [--weights FILE] [--no-knowledge]';

const shippedWeights = new URL('../../../lib/mapping/data/weights.json', import.meta.url);
const weightsSchema = z.object({
  features: z.array(z.string()),
  contexts: z.array(z.string()),
  values: z.array(z.number()),
  slopes: z.array(z.number()),
  offsets: z.array(z.number()),
});

function main(): void {
  const { values } = parseArgs({
    options: {
      skills: { type: 'string' },
      courses: { type: 'string' },
      history: { type: 'string' },
      'history-size': { type: 'string' },
      gold: { type: 'string', default: 'skills' },
      out: { type: 'string' },
      weights: { type: 'string' },
      'no-knowledge': { type: 'boolean', default: false },
    },
  });
  if (values.skills === undefined || values.courses === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  const skills = readSkills(values.skills);
  const outcome = evaluate({
    skills,
    courses: readCourses(values.courses, values.gold),
    history: values.history === undefined ? [] : readCourses(values.history, values.gold),
    historySize: Number(values['history-size'] ?? Number.POSITIVE_INFINITY),
    weights: weightsSchema.parse(JSON.parse(readFileSync(values.weights ?? shippedWeights, 'utf8'))),
    knowledge: values['no-knowledge'] ? undefined : loadKnowledge(),
  });
  if (values.out !== undefined) writeFileSync(values.out, `${rankingLines(outcome, skills).join('\n')}\n`);
  report(outcome);
}

function report({ judged, decided, times, stored }: Outcome): void {
  const measures = Object.entries(rankingMeasures(judged)).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.info(`${judged.length} courses, ${decided} decided: ${measures.join('  ')}`);
  const nothing = judged.filter(({ ideal }) => ideal.length === 0).length;
  for (const least of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const { precision, claims, coverage, recall, wrongly } = atConfidence(judged, least);
    const wrong = nothing > 0 ? `  claims on ${wrongly} of ${nothing} that match nothing` : '';
    console.info(
      `≥${least}: precision ${precision.toFixed(1)} (${claims} claims)  coverage ${coverage.toFixed(1)}  recall ${recall.toFixed(1)}${wrong}`,
    );
  }
  const matching = judged.filter(({ ideal }) => ideal.length > 0);
  console.info(
    `ECE ${calibrationError(judged).toFixed(3)} (${calibrationError(matching).toFixed(3)} where something matches)  precision at 1 per course ${precisionAtVolume(matching, 1).toFixed(1)}`,
  );
  const sorted = times.map.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  const builds = times.build.map((took) => took.toFixed(0)).join(' ');
  console.info(
    `build ${builds} ms  stored ${(stored / 1e6).toFixed(2)} MB  load ${times.open.toFixed(2)} ms  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`,
  );
}

main();
