import { type CompetencyIndex, openIndex } from './competency-index.ts';
import type { NamedCompetency } from './competency-names.ts';
import { type CourseTerms, type CourseText, readCourse } from './course-terms.ts';
import type { Knowledge } from './knowledge.ts';
import { languageOf } from './language-of.ts';
import { rank } from './map-course.ts';
import { memoryOf } from './memory.ts';
import { type MappingReason, reasonsFor } from './reasons.ts';
import type { Weights } from './regression.ts';
import { type Tokenise, tokeniserFor } from './tokens.ts';

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
  /** BCP 47; the language of the model, English unless said. Each course is read in its own. */
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
  const { competencies, weights, knowledge, decided = [] } = parts;
  const index = openIndex(parts.index);
  if (index === undefined || index.size !== competencies.length) return undefined;
  const read = courseReader(index, parts);
  const numbers = new Map(competencies.map(({ id }, number) => [id, number]));
  const numbered = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const memory = memoryOf(
    decided.map(({ text, confirmed, rejected }) => ({
      read: read(text),
      yes: numbered(confirmed),
      no: numbered(rejected),
    })),
    knowledge,
  );
  const ground = { index, memory, ...(knowledge && { knowledge }) };
  return {
    map(course, { least = leastConfidence, most = 50 } = {}) {
      const terms = read(course);
      const sure = rank(terms, ground, weights).filter(({ confidence }) => confidence >= least);
      const named = sure.map((ranked) => ({ ranked, id: competencies[ranked.competency]?.id ?? '' }));
      named.sort((a, b) => b.ranked.confidence - a.ranked.confidence || (a.id < b.id ? -1 : 1));
      return named.slice(0, most).map(({ ranked, id }) => ({
        competency: id,
        confidence: ranked.confidence,
        reasons: reasonsFor(ranked, terms, index),
      }));
    },
  };
}

/** Reads courses, each in its own language beside the model's. */
function courseReader(
  index: CompetencyIndex,
  { knowledge, language = 'en' }: EngineParts,
): (text: CourseText) => CourseTerms {
  const own = language.slice(0, 2).toLowerCase();
  const readers = new Map<string, Tokenise>();
  return (text) => {
    const spoken = languageOf(text) ?? own;
    const reader = readers.get(spoken) ?? tokeniserFor(spoken, own);
    readers.set(spoken, reader);
    return readCourse(text, reader, index, knowledge);
  };
}
