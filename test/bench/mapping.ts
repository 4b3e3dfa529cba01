import { cpus } from 'node:os';
import type { NamedCompetency } from '../../lib/mapping/engine/competency-names.ts';
import { evaluate } from '../tools/mapping/evaluate.ts';
import { loadKnowledge, loadWeights, numbersOf } from '../tools/mapping/ground.ts';
import { type Judged, rankingMeasures } from '../tools/mapping/metrics.ts';
import { type EvalCourse, readCourses, readSkills } from '../tools/mapping/read-data.ts';
import { hasSharedData, heldOutTask, sharedData } from '../tools/mapping/tasks.ts';
import { type Contender, contenders } from './mapping-contenders.ts';
import { median, percentile } from './statistics.ts';

/** What is mapped to what; nothing of it was learned from. */
interface Trial {
  name: string;
  skills: NamedCompetency[];
  courses: EvalCourse[];
  history?: EvalCourse[];
}

interface Row {
  name: string;
  settings: string;
  judged: Judged[];
  build: number;
  each: number[];
}

function trials(): Trial[] {
  const held = heldOutTask();
  const at = (name: string) => `${sharedData}${name}`;
  const tagged = (gold: string) => readCourses(at('courses/dev.jsonl.gz'), gold);
  return [
    {
      name: '62 competencies of a company, 40 judged courses',
      skills: readSkills(at('judged/model.json')),
      courses: readCourses(at('judged/courses-dev.jsonl'), 'skills'),
    },
    {
      name: '1,000 skills, 536 courses with their tags',
      skills: readSkills(at('courses/skills-1k.json')),
      courses: tagged('skills1k'),
      history: readCourses(at('courses/train.jsonl.gz'), 'skills1k'),
    },
    { ...held, name: `13,939 ESCO skills, ${held.courses.length} courses judged and held out` },
    {
      name: '13,939 ESCO skills, 200 written sentences',
      skills: readSkills(at('esco/skills.jsonl.gz')),
      courses: readCourses(at('sentences/skillskape_dev.jsonl.gz'), 'skills').slice(0, 200),
    },
    {
      name: '13,939 ESCO skills, 40 whole descriptions (times only)',
      skills: readSkills(at('esco/skills.jsonl.gz')),
      courses: readCourses(at('judged/courses-dev.jsonl'), 'none'),
    },
  ];
}

function ours({ skills, courses }: Trial, history: EvalCourse[]): Row {
  const { judged, times } = evaluate({
    skills,
    courses,
    history,
    historySize: history.length,
    weights: loadWeights(),
    knowledge: loadKnowledge(),
  });
  const settings = history.length === 0 ? 'as it ships, nothing confirmed' : `${history.length} courses confirmed`;
  return { name: 'Skillmark', settings, judged, build: median(times.build), each: times.warm };
}

async function theirs({ skills, courses }: Trial, { name, settings, build }: Contender): Promise<Row> {
  // As with ours: the median of three builds, and 1,000 courses mapped before the clock runs, or as many as three seconds allow.
  const builds: number[] = [];
  let search = await build([]);
  for (let round = 0; round < 3; round += 1) {
    const started = performance.now();
    search = await build(skills);
    builds.push(performance.now() - started);
  }
  const enough = performance.now() + 3000;
  for (let mapped = 0; mapped < 1000 && performance.now() < enough; mapped += 1) {
    const course = courses[mapped % courses.length];
    if (course !== undefined) await search(course.text);
  }
  const numbers = numbersOf(skills);
  const each: number[] = [];
  const judged: Judged[] = [];
  for (const { text, gold } of courses) {
    const started = performance.now();
    const found = await search(text);
    each.push(performance.now() - started);
    const right = new Map([...(gold ?? [])].map(([key, grade]) => [numbers.get(key) ?? -1, grade]));
    right.delete(-1);
    const ideal = [...right.values()].sort((a, b) => b - a);
    judged.push({ grades: found.map((number) => right.get(number) ?? 0), confidences: [], ideal });
  }
  return { name, settings, judged, build: median(builds), each };
}

function line({ name, settings, judged, build, each }: Row): string {
  const measures = rankingMeasures(judged);
  const judgedAtAll = judged.some(({ ideal }) => ideal.length > 0);
  const quality = ['P@1', 'nDCG@10', 'R@10'].map((key) =>
    (judgedAtAll ? (measures[key] ?? 0).toFixed(1) : '–').padStart(9),
  );
  const times = [build.toFixed(0), median(each).toFixed(2), percentile(each, 0.99).toFixed(2)];
  return [`  ${name.padEnd(18)}`, ...quality, ...times.map((time) => time.padStart(9)), ` ${settings}`].join('');
}

async function main(): Promise<void> {
  if (!hasSharedData()) {
    console.info(
      'bench:mapping needs the data in ../shared/data (or in the folder that SKILLMARK_DATA names); nothing was measured.',
    );
    return;
  }
  console.info(`${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'} · Node ${process.versions.node}`);
  const heads = ['P@1', 'nDCG@10', 'R@10', 'build ms', 'p50 ms', 'p99 ms'].map((head) => head.padStart(9));
  for (const trial of trials()) {
    console.info(`\n${trial.name}\n  ${''.padEnd(18)}${heads.join('')}`);
    console.info(line(ours(trial, [])));
    if (trial.history !== undefined) console.info(line(ours(trial, trial.history)));
    for (const contender of contenders) console.info(line(await theirs(trial, contender)));
  }
}

await main();
