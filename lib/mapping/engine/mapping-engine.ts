import { openIndex } from './competency-index.ts';
import type { NamedCompetency } from './competency-names.ts';
import { type CourseText, readCourse } from './course-terms.ts';
import type { Knowledge } from './knowledge.ts';
import { rank } from './map-course.ts';
import { memoryOf } from './memory.ts';
import { type MappingReason, reasonsFor } from './reasons.ts';
import type { Weights } from './regression.ts';
import { tokeniserFor } from './tokens.ts';

/** A competency that a course seems to develop. */
export interface Mapping {
  competency: string;
  /** 0…1: how often claims like this are right; cautious where the model has other names and descriptions. */
  confidence: number;
  reasons: MappingReason[];
}

/** A course about which the company decided, by the ids of competencies. */
export interface DecidedCourse {
  text: CourseText;
  confirmed: readonly string[];
  rejected: readonly string[];
}

export interface EngineParts {
  /** What `buildIndex` made of these competencies, in this order. */
  index: ArrayBuffer;
  competencies: readonly NamedCompetency[];
  weights: Weights;
  knowledge?: Knowledge;
  /** BCP 47; the language of the model and its courses, English unless said. */
  language?: string;
  decided?: readonly DecidedCourse[];
}

/** Answers, for one model and what was decided so far. */
export interface MappingEngine {
  /** At most `most` competencies with at least this confidence, the surest first; ties by id. Nothing is an answer too. */
  map(course: CourseText, options?: { least?: number; most?: number }): Mapping[];
}

/** Below this nothing is worth a person's time. */
export const leastConfidence = 0.5;

/** Puts the engine together. Undefined if the index is not one, or was built from another number of competencies. */
export function createMappingEngine(parts: EngineParts): MappingEngine | undefined {
  const { competencies, weights, knowledge, language, decided = [] } = parts;
  const index = openIndex(parts.index);
  if (index === undefined || index.size !== competencies.length) return undefined;
  const tokenise = tokeniserFor(language);
  const numbers = new Map(competencies.map(({ id }, number) => [id, number]));
  const numbered = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const memory = memoryOf(
    decided.map(({ text, confirmed, rejected }) => ({
      read: readCourse(text, tokenise, index, knowledge),
      yes: numbered(confirmed),
      no: numbered(rejected),
    })),
    knowledge,
  );
  const ground = { index, memory, ...(knowledge && { knowledge }) };
  return {
    map(course, { least = leastConfidence, most = 50 } = {}) {
      const read = readCourse(course, tokenise, index, knowledge);
      const sure = rank(read, ground, weights).filter(({ confidence }) => confidence >= least);
      const named = sure.map((ranked) => ({ ranked, id: competencies[ranked.competency]?.id ?? '' }));
      named.sort((a, b) => b.ranked.confidence - a.ranked.confidence || (a.id < b.id ? -1 : 1));
      return named.slice(0, most).map(({ ranked, id }) => ({
        competency: id,
        confidence: ranked.confidence,
        reasons: reasonsFor(ranked, read, index),
      }));
    },
  };
}
