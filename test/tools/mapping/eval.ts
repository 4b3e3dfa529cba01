import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evaluate, type Outcome, rankingLines } from './evaluate.ts';
import { loadKnowledge, loadWeights } from './ground.ts';
import { atConfidence, calibrationError, precisionAtVolume, rankingMeasures } from './metrics.ts';
import { membersOf, readCourses, readSkills } from './read-data.ts';
import { DataProblem } from './read-rows.ts';

const usage = `npm run eval:mapping -- --skills FILE --courses FILE [options]
  --skills FILE        labels, skills or a model: JSON or one JSON value a line, gzip or not
  --courses FILE       courses or sentences, one JSON object a line
  --gold MEMBER        the member of a course that has its right skills, by label or id (skills)
  --history FILE       courses that were confirmed before, in the same form
  --history-size N     only the first N of them
  --without-translations   reads only the names in the language of the skills
  --out FILE           writes the first 50 of each course, one JSON object a line
  --weights FILE, --no-knowledge   tries other weights, or none of the background knowledge`;

const options = {
  skills: { type: 'string' },
  courses: { type: 'string' },
  history: { type: 'string' },
  'history-size': { type: 'string' },
  gold: { type: 'string', default: 'skills' },
  out: { type: 'string' },
  weights: { type: 'string' },
  'without-translations': { type: 'boolean', default: false },
  'no-knowledge': { type: 'boolean', default: false },
} as const;

function main(): void {
  const { values } = parseArgs({ options });
  if (values.skills === undefined || values.courses === undefined) throw new DataProblem(usage);
  const historySize = Number(values['history-size'] ?? Number.POSITIVE_INFINITY);
  if (!(historySize >= 0)) throw new DataProblem(`--history-size is a number of courses.\n${usage}`);
  const all = readSkills(values.skills);
  const skills = values['without-translations'] ? all.map(({ translations: _, ...skill }) => skill) : all;
  const courses = readCourses(values.courses, values.gold);
  if (courses.every(({ gold }) => gold === undefined)) console.warn(withoutGold(values.courses, values.gold));
  const outcome = evaluate({
    skills,
    courses,
    history: values.history === undefined ? [] : readCourses(values.history, values.gold),
    historySize,
    weights: loadWeights(values.weights),
    knowledge: values['no-knowledge'] ? undefined : loadKnowledge(),
  });
  if (values.out !== undefined) writeFileSync(values.out, `${rankingLines(outcome, skills).join('\n')}\n`);
  report(outcome);
}

const withoutGold = (file: string, gold: string): string =>
  `${file}: no course has "${gold}", so they are ranked but not measured. Its members are: ${membersOf(file).join(', ')}; name the one with the right skills by --gold.`;

function report({ rankings, judged, decided, times, stored }: Outcome): void {
  if (judged.length === 0)
    console.info(`${rankings.length} courses ranked; none has a right skill that is among the skills`);
  else reportQuality(judged, decided);
  reportTimes(times, stored);
}

function reportQuality(judged: Outcome['judged'], decided: number): void {
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
}

function reportTimes(times: Outcome['times'], stored: number): void {
  const builds = times.build.map((took) => took.toFixed(0)).join(' ');
  console.info(
    `build ${builds} ms  stored ${(stored / 1e6).toFixed(2)} MB  load ${times.open.toFixed(2)} ms  a course: ${middleAndWorst(times.warm)} (the first time ${middleAndWorst(times.first)})`,
  );
}

function middleAndWorst(took: readonly number[]): string {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`;
}

try {
  main();
} catch (error) {
  // What a file or an option has wrong is said in a line; anything else is a fault of ours and shows where.
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof DataProblem) && !isUsage) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
