import { type Candidate, findCandidates } from './candidates.ts';
import type { CompetencyIndex } from './competency-index.ts';
import type { CourseTerms } from './course-terms.ts';
import { type CourseTopics, courseTopics } from './course-topics.ts';
import { vectorsOf } from './course-vectors.ts';
import { featuresOf } from './features.ts';
import type { Knowledge } from './knowledge.ts';
import { labelMeaning } from './label-meaning.ts';
import { type Memory, neighboursOf, type Votes } from './memory.ts';
import { hitMass, nameFeatures } from './name-features.ts';
import { type FormMatch, matchForms } from './name-match.ts';
import { nearWords } from './near-words.ts';
import { logitOf, probability, type SituatedWeights, situate, type Weights } from './regression.ts';
import { contextNames, contextOf } from './situation.ts';
import { scoresOf, topOf } from './top.ts';

/** A competency with all that was measured of it for one course. */
export interface Measured {
  candidate: Candidate;
  matches: FormMatch[];
  votes: Votes | undefined;
  /** What the course speaks of. */
  spoken: CourseTopics;
  features: number[];
  context: number[];
}

export interface Ranked extends Measured {
  competency: number;
  confidence: number;
  weights: SituatedWeights;
}

/** What is compared with: the index, and what is known besides. */
export interface Ground {
  index: CompetencyIndex;
  knowledge?: Knowledge;
  memory?: Memory;
}

/** Measures every competency that the course may develop; `except` leaves one decided course out. */
export function measure(read: CourseTerms, { index, knowledge, memory }: Ground, except = -1): Measured[] {
  const vectors = vectorsOf(read, knowledge);
  const neighbours =
    memory === undefined
      ? { votes: new Map<number, Votes>(), likest: 0 }
      : neighboursOf(read, memory, vectors.full, except);
  const spoken = courseTopics(read, knowledge?.topics);
  const { candidates, best } = findCandidates(read, index, { vectors, spoken, more: spokenFor(neighbours.votes) });
  const { slots } = index.room;
  eachIndexed(read, (indexed, term) => {
    slots[indexed] = term + 1;
  });
  const situation = {
    size: index.size,
    forms: index.formKind.length / Math.max(1, index.size),
    described: index.about.length > 0,
    decided: memory?.decided.length ?? 0,
    likest: neighbours.likest,
  };
  const near = nearWords(read, vectors.full, knowledge);
  const strangeCourse = isStrange(read);
  const matched = candidates.map((candidate) => {
    const { competency } = candidate;
    const matches = matchForms(competency, read, index, slots);
    const label = labelMeaning(competency, read, index, slots, near);
    return { candidate, matches, named: nameFeatures(matches, read), label };
  });
  eachIndexed(read, (indexed) => {
    slots[indexed] = 0;
  });
  const hits = matched.reduce((most, { matches }) => Math.max(most, hitMass(matches)), 0);
  const titleCover = matched.reduce((most, { named }) => Math.max(most, named.titleCover), 0);
  return matched.map(({ candidate, matches, named, label }) => {
    const { competency } = candidate;
    const votes = neighbours.votes.get(competency);
    const forms = (index.formsFrom[competency + 1] ?? 0) - (index.formsFrom[competency] ?? 0);
    return {
      candidate,
      matches,
      votes,
      spoken,
      features: featuresOf(candidate, { matches, named, label }, read, { ...best, hits, titleCover }, votes),
      context: contextOf(
        { forms, described: (index.aboutMass[competency] ?? 0) > 0, strange: strangeCourse || label.unknown > 0.5 },
        read,
        situation,
      ),
    };
  });
}

/** The terms of a course that are in the index; what a word is in the first place goes before what it is besides. */
function eachIndexed({ terms }: CourseTerms, visit: (indexed: number, term: number) => void): void {
  for (let term = 0; term < terms.length; term += 1)
    for (const indexed of terms[term]?.also ?? []) visit(indexed, term);
  for (let term = 0; term < terms.length; term += 1) {
    const indexed = terms[term]?.indexed ?? -1;
    if (indexed >= 0) visit(indexed, term);
  }
}

/** Whether half of a title (of a text without one: of all of it) says nothing to the background knowledge. */
function isStrange({ terms, titleTerms }: CourseTerms): boolean {
  let unknown = 0;
  for (const { known, inTitle } of terms) if (known < 0 && (inTitle || titleTerms === 0)) unknown += 1;
  return unknown > 0 && unknown >= (titleTerms === 0 ? terms.length : titleTerms) / 2;
}

/** Competencies that the nearest decided courses speak for, and those whose courses are most like this one as a whole. */
function spokenFor(votes: Map<number, Votes>): number[] {
  const all = [...votes.keys()];
  const near = all.filter((competency) => (votes.get(competency)?.likest ?? 0) > 0);
  const middle = scoresOf(all, (competency) => votes.get(competency)?.middle ?? 0);
  return [...near, ...topOf(middle, 60).map((at) => all[at] ?? 0)];
}

/** The competencies that a course may develop, the surest first, those tied in the order of the model. */
export function rank(read: CourseTerms, ground: Ground, weights: Weights, except = -1): Ranked[] {
  // Within a course two parts of the situation differ: how rich in names a competency is (0…1), and whether it is strange.
  const [rich, strange] = [contextNames.indexOf('rich'), contextNames.indexOf('strange')];
  const situated = new Map<number, SituatedWeights>();
  const ranked = measure(read, ground, except).map((measured): Ranked => {
    const { features, context, candidate } = measured;
    const key = (context[rich] ?? 0) + 2 * (context[strange] ?? 0);
    const own = situated.get(key) ?? situate(context, weights);
    situated.set(key, own);
    const confidence = probability(logitOf(features, own));
    return { ...measured, competency: candidate.competency, confidence, weights: own };
  });
  return ranked.sort((a, b) => b.confidence - a.confidence || a.competency - b.competency);
}
