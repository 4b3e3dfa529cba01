import type { CourseTerm, CourseTerms } from './course-terms.ts';
import { dimensionsOf, type Knowledge } from './knowledge.ts';

/** How near a word lies to the nearest word of a course's title, to the nearest of those it says most, and to all of it. */
export interface Nearness {
  title: number;
  most: number;
  all: number;
}

const mostTerms = 14;
const unknown: Nearness = { title: 0, most: 0, all: 0 };

/** Compares words (by their numbers in the knowledge) with a course, each word once; `full` is where the course lies. */
export function nearWords(
  { terms }: CourseTerms,
  full: Float32Array,
  knowledge: Knowledge | undefined,
): (known: number) => Nearness {
  if (knowledge === undefined) return () => unknown;
  const { vectors } = knowledge;
  const size = dimensionsOf(knowledge);
  const unitsOf = (some: readonly CourseTerm[]) =>
    some.flatMap(({ known }) => (known < 0 ? [] : [unitOf(vectors, known * size, size)]));
  const titles = unitsOf(terms.filter(({ inTitle }) => inTitle));
  const said = unitsOf(terms.toSorted((a, b) => b.weight - a.weight).slice(0, mostTerms));
  const asked = new Map<number, Nearness>();
  return (known) => {
    if (known < 0) return unknown;
    const before = asked.get(known);
    if (before !== undefined) return before;
    const unit = unitOf(vectors, known * size, size);
    const near = { title: nearestOf(titles, unit), most: nearestOf(said, unit), all: product(full, unit) };
    asked.set(known, near);
    return near;
  };
}

function unitOf(vectors: Int8Array, from: number, size: number): Float32Array {
  const unit = new Float32Array(size);
  let squares = 0;
  for (let at = 0; at < size; at += 1) squares += (vectors[from + at] ?? 0) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < size; at += 1) unit[at] = (vectors[from + at] ?? 0) * scale;
  return unit;
}

function nearestOf(units: readonly Float32Array[], unit: Float32Array): number {
  let nearest = 0;
  for (const one of units) nearest = Math.max(nearest, product(one, unit));
  return nearest;
}

/** The dimensions are a multiple of four. */
function product(one: Float32Array, other: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < other.length; at += 4) {
    a += (one[at] ?? 0) * (other[at] ?? 0);
    b += (one[at + 1] ?? 0) * (other[at + 1] ?? 0);
    c += (one[at + 2] ?? 0) * (other[at + 2] ?? 0);
    d += (one[at + 3] ?? 0) * (other[at + 3] ?? 0);
  }
  return a + b + c + d;
}
