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
  const titles = numbersOf(terms.filter(({ inTitle }) => inTitle));
  const said = numbersOf(terms.toSorted((a, b) => b.weight - a.weight).slice(0, mostTerms));
  const asked = new Map<number, Nearness>();
  return (known) => {
    if (known < 0) return unknown;
    const before = asked.get(known);
    if (before !== undefined) return before;
    const near = {
      title: nearestOf(titles, known, knowledge),
      most: nearestOf(said, known, knowledge),
      all: withWord(full, known, knowledge.vectors, full.length) * (knowledge.scales[known] ?? 0),
    };
    asked.set(known, near);
    return near;
  };
}

const numbersOf = (terms: readonly CourseTerm[]): number[] => terms.flatMap(({ known }) => (known < 0 ? [] : [known]));

function nearestOf(words: readonly number[], known: number, knowledge: Knowledge): number {
  const { vectors, scales } = knowledge;
  const size = dimensionsOf(knowledge);
  let nearest = 0;
  for (const word of words) {
    if (word === known) return 1;
    nearest = Math.max(nearest, betweenWords(word, known, vectors, size) * (scales[word] ?? 0));
  }
  return nearest * (scales[known] ?? 0);
}

/** With a word's vector as it is stored; the dimensions are a multiple of four. No vector is made: hundreds would be, for each course. */
function withWord(full: Float32Array, word: number, vectors: Int8Array, size: number): number {
  const other = word * size;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < size; at += 4) {
    a += (full[at] ?? 0) * (vectors[other + at] ?? 0);
    b += (full[at + 1] ?? 0) * (vectors[other + at + 1] ?? 0);
    c += (full[at + 2] ?? 0) * (vectors[other + at + 2] ?? 0);
    d += (full[at + 3] ?? 0) * (vectors[other + at + 3] ?? 0);
  }
  return a + b + c + d;
}

/** The same for two words: with one kind of array in each, the machine is three times as fast. */
function betweenWords(one: number, word: number, vectors: Int8Array, size: number): number {
  const [first, other] = [one * size, word * size];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let at = 0; at < size; at += 4) {
    a += (vectors[first + at] ?? 0) * (vectors[other + at] ?? 0);
    b += (vectors[first + at + 1] ?? 0) * (vectors[other + at + 1] ?? 0);
    c += (vectors[first + at + 2] ?? 0) * (vectors[other + at + 2] ?? 0);
    d += (vectors[first + at + 3] ?? 0) * (vectors[other + at + 3] ?? 0);
  }
  return a + b + c + d;
}
