import { primaryOf } from '../../domain/translation.ts';
import type { CompetencyIndex } from './competency-index.ts';
import type { NamedCompetency } from './competency-names.ts';
import { type CourseTerms, type CourseText, readCourse } from './course-terms.ts';
import type { Knowledge } from './knowledge.ts';
import { type LanguageIndexes, openIndexes } from './language-indexes.ts';
import { languageOf, likelyLanguage } from './language-of.ts';
import { rank } from './map-course.ts';
import { memoryOf } from './memory.ts';
import { type MappingReason, reasonsFor } from './reasons.ts';
import type { Weights } from './regression.ts';
import { type Tokenise, tokeniserFor } from './tokens.ts';

/** A competency that a course seems to develop. */
export interface Mapping {
  competency: string;
  /** The language (ISO 639-1) in which the course was read, where the model has names in it besides its own. */
  language?: string;
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
  /** What `buildIndexes` made of these competencies, in this order. */
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
  const indexes = openIndexes(parts.index);
  if (indexes === undefined || indexes.own.size !== competencies.length) return undefined;
  const read = createCourseReader(indexes, parts);
  const numbers = new Map(competencies.map(({ id }, number) => [id, number]));
  const numbered = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  const memory = memoryOf(
    decided.map(({ text, confirmed, rejected }) => ({
      read: read(text).terms,
      yes: numbered(confirmed),
      no: numbered(rejected),
    })),
    knowledge,
  );
  return {
    map(course, { least = leastConfidence, most = 50 } = {}) {
      const { terms, index, language } = read(course);
      const ground = { index, memory, ...(knowledge && { knowledge }) };
      const sure = rank(terms, ground, weights).filter(({ confidence }) => confidence >= least);
      const named = sure.map((ranked) => ({ ranked, id: competencies[ranked.competency]?.id ?? '' }));
      named.sort((a, b) => b.ranked.confidence - a.ranked.confidence || (a.id < b.id ? -1 : 1));
      return named.slice(0, most).map(({ ranked, id }) => ({
        competency: id,
        ...(language !== undefined && { language }),
        confidence: ranked.confidence,
        reasons: reasonsFor(ranked, terms, ground),
      }));
    },
  };
}

/** A course as it was read, and what it is to be compared with. */
export interface CourseReading {
  terms: CourseTerms;
  index: CompetencyIndex;
  /** As in `Mapping`. */
  language?: string;
}

/** Reads courses, each in its own language beside the model's, against the names in both. */
export function createCourseReader(
  indexes: LanguageIndexes,
  { knowledge, language = 'en' }: Pick<EngineParts, 'knowledge' | 'language'>,
): (text: CourseText) => CourseReading {
  const own = primaryOf(language);
  const readers = new Map<string, Tokenise>();
  return (text) => {
    const spoken = languageOf(text) ?? likelyLanguage(text, indexes.languages, knowledge?.glossaries) ?? own;
    const reader = readers.get(spoken) ?? tokeniserFor(spoken, own);
    readers.set(spoken, reader);
    const translated = spoken === own ? undefined : indexes.of(spoken);
    const index = translated ?? indexes.own;
    return { terms: readCourse(text, reader, index, knowledge), index, ...(translated && { language: spoken }) };
  };
}
