import type { CompetencyIndex } from './competency-index.ts';
import type { CourseTerms } from './course-terms.ts';
import type { CourseVectors } from './course-vectors.ts';
import { dotWithRow } from './dot.ts';
import { normalise } from './knowledge.ts';
import { saturated } from './saturated.ts';
import { scoresOf, topOf } from './top.ts';

/** A competency that a course may develop, with what the first pass found. */
export interface Candidate {
  competency: number;
  /** Idf mass of the course in its names, and in its description. */
  names: number;
  about: number;
  /** Cosine of the whole course, and of its title, with the competency. */
  meaning: number;
  titleMeaning: number;
  /** Cosine of the sentence that is nearest to the competency. */
  sentenceMeaning: number;
  /** Cosine with the middle of those whose names the course has most of. */
  company: number;
}

export interface Scores {
  candidates: Candidate[];
  best: { names: number; about: number; meaning: number; titleMeaning: number; company: number };
}

const take = { names: 120, dense: 120, about: 40, meaning: 60 };

// Long names and descriptions match by chance; these keep short ones from winning by being short.
const nameScore = (sum: number, mass: number): number => sum / (mass + 8);
const aboutScore = (sum: number, mass: number): number => sum / (mass + 40);

/** The first pass over all competencies: those that share telling words with the course, or lie near it in meaning. */
export function findCandidates(
  read: CourseTerms,
  index: CompetencyIndex,
  vectors: CourseVectors,
  more: number[] = [],
): Scores {
  const { names, about } = index.room;
  const touched: number[] = [];
  const described: number[] = [];
  const count = (indexed: number, weight: number) => {
    const value = (index.idf[indexed] ?? 0) * saturated(weight);
    addTo(names, index.names, index.namesFrom, indexed, value, touched);
    addTo(about, index.about, index.aboutFrom, indexed, value, described);
  };
  for (const { indexed, also, weight } of read.terms) {
    if (indexed < 0) continue;
    count(indexed, weight);
    for (const other of also) count(other, weight);
  }
  const meaning = cosines(vectors.full, index);
  const nameOf = (at: number) => nameScore(names[at] ?? 0, index.nameMass[at] ?? 0);
  const aboutOf = (at: number) => aboutScore(about[at] ?? 0, index.aboutMass[at] ?? 0);
  const best = (of: readonly number[], scoreOf: (at: number) => number, count: number) =>
    topOf(scoresOf(of, scoreOf), count).map((at) => of[at] ?? 0);
  const chosen = new Set([
    ...best(touched, (at) => names[at] ?? 0, take.names),
    ...best(touched, nameOf, take.dense),
    ...best(described, aboutOf, take.about),
    ...topOf(meaning, take.meaning),
    ...more,
  ]);
  const middle = middleOf(best(touched, nameOf, 10), nameOf, index);
  const candidates = [...chosen].map((competency) => ({
    competency,
    names: nameOf(competency),
    about: aboutOf(competency),
    meaning: meaning[competency] ?? 0,
    titleMeaning: cosine(vectors.title, index, competency),
    sentenceMeaning: nearestOf(vectors.sentences, index, competency),
    company: cosine(middle, index, competency),
  }));
  names.fill(0);
  about.fill(0);
  return { candidates, best: bestOf(candidates) };
}

function middleOf(of: readonly number[], scoreOf: (at: number) => number, index: CompetencyIndex): Float32Array {
  const size = index.size === 0 ? 0 : index.vectors.length / index.size;
  const sum = new Float32Array(size);
  for (const one of of)
    for (let at = 0; at < size; at += 1)
      sum[at] = (sum[at] ?? 0) + scoreOf(one) * (index.vectors[one * size + at] ?? 0);
  return normalise(sum);
}

function addTo(
  scores: Float32Array,
  of: Uint16Array,
  from: Uint32Array,
  term: number,
  value: number,
  touched: number[],
): void {
  const end = from[term + 1] ?? 0;
  for (let at = from[term] ?? 0; at < end; at += 1) {
    const competency = of[at] ?? 0;
    const before = scores[competency] ?? 0;
    if (before === 0) touched.push(competency);
    scores[competency] = before + value;
  }
}

function nearestOf(sentences: Float32Array[], index: CompetencyIndex, competency: number): number {
  let nearest = 0;
  for (const sentence of sentences) nearest = Math.max(nearest, cosine(sentence, index, competency));
  return nearest;
}

/** The cosine of a vector of length 1 with a competency's. */
const cosine = (vector: Float32Array, { vectors }: CompetencyIndex, competency: number): number =>
  dotWithRow(vector, vectors, competency) / 127;

/** The cosine with every competency; none without knowledge. */
function cosines(vector: Float32Array, index: CompetencyIndex): Float32Array {
  const all = new Float32Array(vector.length === 0 || index.vectors.length === 0 ? 0 : index.size);
  for (let competency = 0; competency < all.length; competency += 1)
    all[competency] = cosine(vector, index, competency);
  return all;
}

function bestOf(candidates: Candidate[]): Scores['best'] {
  const best = { names: 0, about: 0, meaning: 0, titleMeaning: 0, company: 0 };
  for (const { names, about, meaning, titleMeaning, company } of candidates) {
    if (company > best.company) best.company = company;
    if (names > best.names) best.names = names;
    if (about > best.about) best.about = about;
    if (meaning > best.meaning) best.meaning = meaning;
    if (titleMeaning > best.titleMeaning) best.titleMeaning = titleMeaning;
  }
  return best;
}
