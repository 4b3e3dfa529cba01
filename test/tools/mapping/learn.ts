import { featureNames } from '../../../lib/mapping/engine/features.ts';
import { bendAt, type Weights } from '../../../lib/mapping/engine/regression.ts';
import { contextNames } from '../../../lib/mapping/engine/situation.ts';
import { type Example, fitLogistic, type Packed, packed } from './logistic.ts';
import { fitNetwork, type Network, scoreOf } from './network.ts';
import { shareOf } from './tasks.ts';

/** A pairing, and the course it is about: what is learned from a course is tried on others. */
export interface CourseExample extends Example {
  course: string;
  /** 1 if the claim that the course develops the competency would be right, if only in part. */
  claimed: number;
  /** What it counts when scores are held against what was right; the order among competencies knows no caution. */
  caution: number;
}

/** Examples ready to be learned from, and the share in [0, 1) that the course of each got. */
export interface Lesson {
  examples: Packed;
  shares: Float32Array;
  /** Whether each would be rightly claimed. */
  claimed: Float32Array;
  caution: Float32Array;
}

// Where companies' own words are few or tags were given by many hands, the surest claims are less sure than they look; taxonomies
// are large as well.
const bending = new Set<string | undefined>(['large', 'decided', 'full', 'taxonomy']);
// How much one competency is named must not move it among the others after they were ranked: only the model's share counts.
const ranking = new Set<string | undefined>(['rich']);
const [size, rows] = [featureNames.length, contextNames.length];
/** In how many parts the courses are split to see how far scores can be believed. */
const parts = 4;

/** Where a course falls when courses are split, wherever it is used. */
export const shareOfCourse = (course: string): number => shareOf(`course ${course}`);

export function lessonOf(examples: CourseExample[]): Lesson {
  return {
    examples: packed(examples, size, rows),
    shares: Float32Array.from(examples, ({ course }) => shareOfCourse(course)),
    claimed: Float32Array.from(examples, ({ claimed }) => claimed),
    caution: Float32Array.from(examples, ({ caution }) => caution),
  };
}

// A yes must always speak for what was confirmed, and a no against it, from the first on: that stays a plain sum.
const decisions = ['near', 'nearest', 'likest', 'middle', 'usual', 'against', 'meant', 'decided', 'full', 'fresh'];
const inputs: readonly string[] = [...featureNames, ...contextNames];
const unseen = new Set(decisions.map((name) => inputs.indexOf(name)));
const shape = { units: 32, unseen, ridge: { linear: 4e-5, units: 1e-4 } };

const fitted = ({ examples }: Lesson, chosen: Uint32Array): Network =>
  fitNetwork(examples, chosen, shape, { passes: 16, rate: 0.01, seed: 11 });

/** How far weights can be believed on courses that they were not learned from, by context (Platt 1999, cross-fitted). */
function beliefIn(lesson: Lesson, chosen: Uint32Array): Pick<Weights, 'slopes' | 'bends' | 'offsets'> {
  const { shares } = lesson;
  // The share is spread again, so that these parts are not those that somebody left out.
  const partOf = (number: number) => Math.floor((((shares[number] ?? 0) * 1000) % 1) * parts);
  const scored: Example[] = [];
  for (let part = 0; part < parts; part += 1) {
    const network = fitted(
      lesson,
      chosen.filter((number) => partOf(number) !== part),
    );
    for (const number of chosen) if (partOf(number) === part) scored.push(believable(lesson, number, network));
  }
  const all = packed(scored, 3 * rows, 1);
  const order = Uint32Array.from(scored.keys());
  const learned = fitLogistic(all, order, { passes: 40, ridge: 1e-6, rate: 0.03, seed: 12 });
  const rounded = [...learned].map(short);
  return { slopes: rounded.slice(0, rows), bends: rounded.slice(rows, 2 * rows), offsets: rounded.slice(2 * rows) };
}

function believable({ examples, claimed, caution }: Lesson, number: number, network: Network): Example {
  const logit = scoreOf(examples, number, network);
  const context = [...examples.context.subarray(number * rows, (number + 1) * rows)];
  const features = [logit, Math.max(0, logit - bendAt), 1].flatMap((value, kind) =>
    context.map((share, row) => {
      const name = contextNames[row];
      return ranking.has(name) || (kind === 1 && !bending.has(name)) ? 0 : share * value;
    }),
  );
  const weight = (examples.weight[number] ?? 0) * (caution[number] ?? 1);
  return { features, context: [1], right: claimed[number] ?? 0, weight };
}

const short = (value: number): number => Number(value.toFixed(4));

/** The weights that these examples teach (all of them unless chosen), and how far to believe them; always the same ones. */
export function learn(lesson: Lesson, chosen = Uint32Array.from(lesson.shares.keys())): Weights {
  const { linear, units } = fitted(lesson, chosen);
  return {
    features: featureNames,
    contexts: contextNames,
    values: [...linear].map(short),
    units: { into: units.into.map(short), bias: units.bias.map(short), out: units.out.map(short) },
    ...beliefIn(lesson, chosen),
  };
}
