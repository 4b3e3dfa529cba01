import type { CompetencyIndex } from './competency-index.ts';
import type { CourseTerms } from './course-terms.ts';
import type { CourseTopics } from './course-topics.ts';
import type { CourseVectors } from './course-vectors.ts';
import { dotWithRow } from './dot.ts';
import { normalise } from './knowledge.ts';
import { saturated } from './saturated.ts';
import { scoresOf, topOf } from './top.ts';
import type { TopicShares } from './topics.ts';

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
  /** How much it speaks of the same topics as the course, and as its title; and how many topics are called like it. */
  topics: number;
  titleTopics: number;
  taught: number;
}

export interface Scores {
  candidates: Candidate[];
  best: Record<'names' | 'about' | 'meaning' | 'titleMeaning' | 'company' | 'topics' | 'titleTopics', number>;
}

/** What a course is compared by: where it lies, what it speaks of, and what decided courses like it speak for. */
export interface Compared {
  vectors: CourseVectors;
  spoken: CourseTopics;
  more: readonly number[];
}

const take = { names: 120, dense: 120, about: 40, meaning: 60, topics: 40, titleTopics: 20 };

// Long names and descriptions match by chance; these keep short ones from winning by being short.
const nameScore = (sum: number, mass: number): number => sum / (mass + 8);
const aboutScore = (sum: number, mass: number): number => sum / (mass + 40);

/** The first pass over all competencies: those that share telling words or topics with the course, or lie near it in meaning. */
export function findCandidates(read: CourseTerms, index: CompetencyIndex, { vectors, spoken, more }: Compared): Scores {
  const { names, about, topics, titleTopics } = index.room;
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
  const alike = addTopics(spoken.all, topics, index);
  const titleAlike = addTopics(spoken.title, titleTopics, index);
  const nameOf = (at: number) => nameScore(names[at] ?? 0, index.nameMass[at] ?? 0);
  const aboutOf = (at: number) => aboutScore(about[at] ?? 0, index.aboutMass[at] ?? 0);
  const best = (of: readonly number[], scoreOf: (at: number) => number, count: number) =>
    topOf(scoresOf(of, scoreOf), count).map((at) => of[at] ?? 0);
  const chosen = new Set([
    ...best(touched, (at) => names[at] ?? 0, take.names),
    ...best(touched, nameOf, take.dense),
    ...best(described, aboutOf, take.about),
    ...topOf(meaning, take.meaning),
    ...best(alike, (at) => topics[at] ?? 0, take.topics),
    ...best(titleAlike, (at) => titleTopics[at] ?? 0, take.titleTopics),
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
    topics: topics[competency] ?? 0,
    titleTopics: titleTopics[competency] ?? 0,
    taught: (index.taught[competency] ?? 0) / 128,
  }));
  for (const counted of [names, about, topics, titleTopics]) counted.fill(0);
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

/** Adds how much the competencies speak of these topics; which those are. */
function addTopics(shares: TopicShares, scores: Float32Array, index: CompetencyIndex): number[] {
  const { topicsFrom, topics, topicShares } = index;
  const touched: number[] = [];
  for (const [topic, share] of shares) {
    const end = topicsFrom[topic + 1] ?? 0;
    for (let at = topicsFrom[topic] ?? 0; at < end; at += 1) {
      const competency = topics[at] ?? 0;
      const before = scores[competency] ?? 0;
      if (before === 0) touched.push(competency);
      scores[competency] = before + (share * (topicShares[at] ?? 0)) / 255;
    }
  }
  return touched;
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
  const best = { names: 0, about: 0, meaning: 0, titleMeaning: 0, company: 0, topics: 0, titleTopics: 0 };
  for (const { names, about, meaning, titleMeaning, company, topics, titleTopics } of candidates) {
    if (topics > best.topics) best.topics = topics;
    if (titleTopics > best.titleTopics) best.titleTopics = titleTopics;
    if (company > best.company) best.company = company;
    if (names > best.names) best.names = names;
    if (about > best.about) best.about = about;
    if (meaning > best.meaning) best.meaning = meaning;
    if (titleMeaning > best.titleMeaning) best.titleMeaning = titleMeaning;
  }
  return best;
}
