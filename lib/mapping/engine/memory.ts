import type { CourseTerms } from './course-terms.ts';
import { fullVectorOf } from './course-vectors.ts';
import { dimensionsOf, type Knowledge, usualness } from './knowledge.ts';
import { saturated } from './saturated.ts';
import { topOf } from './top.ts';

/** A course about which people decided: which competencies it develops, and which it does not. Numbers as in the index. */
export interface Decided {
  read: CourseTerms;
  yes: readonly number[];
  no: readonly number[];
}

/** The courses of this company that were decided before, ready to be compared with. */
export interface Memory {
  decided: readonly Decided[];
  idf: (stem: string) => number;
  /** Courses that have a stem, with the stem's weight in them. */
  postings: Map<string, { course: number; weight: number }[]>;
  /** In how many courses each competency was confirmed, and how alike those courses are to their own middle. */
  confirmed: Map<number, number>;
  /** Where each decided course lies in the background knowledge. */
  vectors: Float32Array;
}

// How many imagined courses the background counts for in the frequencies of words.
const borrowed = 30;

/** Makes the decided courses ready; to be made again when one is added (about 10 µs for each course). */
export function memoryOf(decided: readonly Decided[], knowledge?: Knowledge): Memory {
  const counts = new Map<string, number>();
  for (const { read } of decided) for (const { stem } of read.terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  // A new word tells no more than one seen once; else a course would grow unlike all others by a single odd word.
  const idf = (stem: string) =>
    -Math.log(
      (Math.max(1, counts.get(stem) ?? 0) + borrowed * usualness(stem, knowledge)) / (decided.length + borrowed),
    );
  const size = dimensionsOf(knowledge);
  const vectors = new Float32Array(decided.length * size);
  for (const [course, { read }] of decided.entries()) vectors.set(fullVectorOf(read, knowledge), course * size);
  const memory: Memory = { decided, idf, postings: new Map(), confirmed: new Map(), vectors };
  for (const [course, { read, yes }] of decided.entries()) {
    for (const [stem, weight] of weightsOf(read, idf)) {
      const list = memory.postings.get(stem) ?? [];
      if (list.length === 0) memory.postings.set(stem, list);
      list.push({ course, weight });
    }
    for (const competency of yes) memory.confirmed.set(competency, (memory.confirmed.get(competency) ?? 0) + 1);
  }
  return memory;
}

function weightsOf(read: CourseTerms, idf: (stem: string) => number): Map<string, number> {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const { stem, weight } of read.terms) {
    const value = idf(stem) * saturated(weight);
    squares += value * value;
    weights.set(stem, value);
  }
  for (const [stem, value] of weights) weights.set(stem, value / Math.sqrt(squares || 1));
  return weights;
}

/** What the decided courses say of one competency for a new course. */
export interface Votes {
  /** Share of the votes of the nearest 25 and 5, weighted by likeness squared; likeness of the nearest. */
  near: number;
  nearest: number;
  likest: number;
  /** Likeness to the middle of the courses confirmed for it. */
  middle: number;
  /** Share of courses confirmed for it. */
  usual: number;
  /** As `near`, for rejections. */
  against: number;
  /** As `near` and `middle`, by meaning. */
  meant: number;
  /** The decided courses that speak for it, the likest first. */
  courses: number[];
}

export interface Neighbours {
  votes: Map<number, Votes>;
  /** Likeness of the nearest decided course. */
  likest: number;
}

/** Compares a course with all that were decided; `except` leaves one out. */
export function neighboursOf(read: CourseTerms, memory: Memory, full: Float32Array, except = -1): Neighbours {
  const votes = new Map<number, Votes>();
  const size = memory.decided.length;
  if (size === 0) return { votes, likest: 0 };
  const likeness = new Float32Array(size);
  for (const [stem, own] of weightsOf(read, memory.idf)) {
    for (const { course, weight } of memory.postings.get(stem) ?? []) {
      likeness[course] = (likeness[course] ?? 0) + own * weight;
    }
  }
  if (except >= 0) likeness[except] = 0;
  const order = [...likeness.keys()].filter((course) => (likeness[course] ?? 0) > 0.01);
  order.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
  countNear(order, likeness, memory, votes);
  countAll(order, likeness, memory, votes, except);
  countMeant(full, memory, votes, except);
  return { votes, likest: likeness[order[0] ?? 0] ?? 0 };
}

function voteIn(votes: Map<number, Votes>, competency: number): Votes {
  const before = votes.get(competency);
  if (before !== undefined) return before;
  const vote: Votes = { near: 0, nearest: 0, likest: 0, middle: 0, usual: 0, against: 0, meant: 0, courses: [] };
  votes.set(competency, vote);
  return vote;
}

function countNear(order: number[], likeness: Float32Array, { decided }: Memory, votes: Map<number, Votes>): void {
  const shares = [25, 5].map((count) => order.slice(0, count).reduce((sum, at) => sum + (likeness[at] ?? 0) ** 2, 0));
  for (const [rank, course] of order.slice(0, 25).entries()) {
    const like = likeness[course] ?? 0;
    for (const competency of decided[course]?.yes ?? []) {
      const vote = voteIn(votes, competency);
      vote.near += like ** 2 / (shares[0] || 1);
      if (rank < 5) vote.nearest += like ** 2 / (shares[1] || 1);
      vote.likest = Math.max(vote.likest, like);
      vote.courses.push(course);
    }
    for (const competency of decided[course]?.no ?? [])
      voteIn(votes, competency).against += like ** 2 / (shares[0] || 1);
  }
}

function countMeant(full: Float32Array, memory: Memory, votes: Map<number, Votes>, except: number): void {
  const size = full.length;
  const likeness = new Float32Array(memory.decided.length);
  for (let course = 0, from = 0; course < likeness.length; course += 1, from += size) {
    let sum = 0;
    for (let at = 0; at < size; at += 1) sum += (full[at] ?? 0) * (memory.vectors[from + at] ?? 0);
    likeness[course] = course === except ? 0 : sum;
  }
  const near = topOf(likeness, 25);
  near.sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b);
  near.length = Math.min(near.length, 25);
  const total = near.reduce((sum, course) => sum + (likeness[course] ?? 0) ** 8, 0) || 1;
  for (const course of near) {
    const share = (likeness[course] ?? 0) ** 8 / total;
    for (const competency of memory.decided[course]?.yes ?? []) voteIn(votes, competency).meant += share;
  }
}

function countAll(
  order: number[],
  likeness: Float32Array,
  memory: Memory,
  votes: Map<number, Votes>,
  except: number,
): void {
  const sums = new Map<number, number>();
  for (const course of order) {
    for (const competency of memory.decided[course]?.yes ?? []) {
      sums.set(competency, (sums.get(competency) ?? 0) + (likeness[course] ?? 0));
    }
  }
  const own = memory.decided[except]?.yes ?? [];
  for (const [competency, sum] of sums) {
    const count = (memory.confirmed.get(competency) ?? 0) - (own.includes(competency) ? 1 : 0);
    if (count <= 0) continue;
    const vote = voteIn(votes, competency);
    vote.middle = sum / Math.sqrt(count * (1 + 0.15 * (count - 1)));
    vote.usual = count / memory.decided.length;
  }
}
