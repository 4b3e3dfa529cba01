import type { Course } from '../schema/completion.ts';
import type { CompetencyModel, KnownCourse } from '../schema/model.ts';
import type { CourseText } from './engine/course-terms.ts';
import type { Knowledge } from './engine/knowledge.ts';
import { createMappingEngine, type DecidedCourse, type MappingEngine } from './engine/mapping-engine.ts';
import type { Weights } from './engine/regression.ts';
import { courseKeys } from './model-index.ts';
import { namedCompetencies } from './named-competencies.ts';

/** A course about which a person decided, and how. */
export interface DecidedBefore {
  /** Of the completion. */
  key: string;
  provider: string;
  course: Course;
  confirmed: readonly { competency: string; level: number }[];
  rejected: readonly string[];
}

/** The engine over one model, and who it remembers. */
export interface Matcher {
  engine: MappingEngine;
  /** The decided courses by the numbers that the engine's reasons use. */
  decided: readonly { key: string; title: string }[];
  /** What was decided about a course by its keys: the level of each competency, 0 for a no. */
  same: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

interface MatcherParts {
  index: ArrayBuffer;
  model: CompetencyModel;
  weights: Weights;
  knowledge?: Knowledge | undefined;
  /** Newest first. */
  decided: readonly DecidedBefore[];
}

/** A company's list may be far longer than what it takes to know courses like it. */
const mostListed = 5000;

/** What the engine reads of a course. */
export function courseText({ title, description, teaches, language }: Course): CourseText {
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(teaches === undefined ? {} : { teaches }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Puts engine and memory together; undefined when the index is of another model, or of another version of the engine. */
export function createMatcher({ index, model, weights, knowledge, decided }: MatcherParts): Matcher | undefined {
  const known = new Set(decided.flatMap(({ provider, course }) => courseKeys(provider, course.id, course.url)));
  const isNews = ({ provider, id, url }: KnownCourse) => !courseKeys(provider, id, url).some((key) => known.has(key));
  const listed = (model.courses ?? []).filter(isNews).slice(0, mostListed);
  const engine = createMappingEngine({
    index,
    competencies: namedCompetencies(model.competencies),
    weights,
    ...(knowledge === undefined ? {} : { knowledge }),
    ...(model.language === undefined ? {} : { language: model.language }),
    decided: [...decided.map(decidedText), ...listed.map(listedText)],
  });
  if (engine === undefined) return undefined;
  const named = listed.map(({ provider, id, url, title }) => ({ key: `${provider} ${id ?? url}`, title }));
  return {
    engine,
    decided: [...decided.map(({ key, course }) => ({ key, title: course.title })), ...named],
    same: sameCourses(decided),
  };
}

function decidedText({ course, confirmed, rejected }: DecidedBefore): DecidedCourse {
  return { text: courseText(course), confirmed: confirmed.map(({ competency }) => competency), rejected };
}

function listedText({ title, counts }: KnownCourse): DecidedCourse {
  return { text: { title }, confirmed: counts.map(({ competency }) => competency), rejected: [] };
}

function sameCourses(decided: readonly DecidedBefore[]): Map<string, Map<string, number>> {
  const same = new Map<string, Map<string, number>>();
  for (const { provider, course, confirmed, rejected } of decided) {
    for (const key of courseKeys(provider, course.id, course.url)) {
      const levels = same.get(key) ?? new Map<string, number>();
      same.set(key, levels);
      const note = (competency: string, level: number) => {
        // The newest word counts.
        if (!levels.has(competency)) levels.set(competency, level);
      };
      for (const { competency, level } of confirmed) note(competency, level);
      for (const competency of rejected) note(competency, 0);
    }
  }
  return same;
}
