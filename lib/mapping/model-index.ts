import { primaryOf } from '../domain/translation.ts';
import type { CompetencyModel, KnownCourse } from '../schema/model.ts';
import { courseAddress } from './course-address.ts';
import { namesOf } from './engine/competency-names.ts';
import type { CourseText } from './engine/course-terms.ts';
import { languageOf, likelyLanguage } from './engine/language-of.ts';
import { namedCompetencies } from './named-competencies.ts';
import { wordsOf } from './words.ts';

/** A name of a competency as the model writes it. */
export interface OwnedName {
  competency: string;
  name: string;
}

/** A model, made ready for looking up courses by their address and competencies by their names. */
export interface ModelIndex {
  version: string;
  /** The owners of a name, by its words with one space between them. */
  owners: Map<string, OwnedName[]>;
  /** How many words the names have that begin with a word, the most first. */
  lengths: Map<string, number[]>;
  courses: Map<string, KnownCourse[]>;
}

const indexes = new WeakMap<CompetencyModel, Map<string, ModelIndex | undefined>>();
const own = '';

/**
 * The index of a model for a course: with its own names, and with those in the language of the course where it has some. Made
 * once for each model object and language; the model must not change afterwards.
 */
export function indexModel(model: CompetencyModel, course: CourseText): ModelIndex {
  const ofModel = indexes.get(model) ?? emptyIndexes(model);
  indexes.set(model, ofModel);
  const others = [...ofModel.keys()].filter((code) => code !== own);
  const spoken = others.length === 0 ? own : (languageOf(course) ?? likelyLanguage(course, others) ?? own);
  const language = ofModel.has(spoken) ? spoken : own;
  const known = ofModel.get(language);
  if (known !== undefined) return known;
  const index = { version: model.version, ...indexNames(model, language), courses: indexCourses(model) };
  ofModel.set(language, index);
  return index;
}

/** A place for the index of each language (ISO 639-1) that the model has names in. */
function emptyIndexes({ competencies }: CompetencyModel): Map<string, ModelIndex | undefined> {
  const tags = competencies.flatMap(({ translations = {} }) => Object.keys(translations));
  return new Map([own, ...tags.map(primaryOf)].map((code) => [code, undefined]));
}

function indexNames({ competencies }: CompetencyModel, language: string): Pick<ModelIndex, 'owners' | 'lengths'> {
  const owners = new Map<string, OwnedName[]>();
  const lengths = new Map<string, number[]>();
  for (const named of namedCompetencies(competencies)) {
    const { id } = named;
    for (const name of namesOf(named, language)) {
      const words = wordsOf(name);
      const phrase = words.join(' ');
      const [first] = words;
      // One letter is no name: "C" and "R" stand in too many titles for something else.
      if (first === undefined || [...words.join('')].length < 2) continue;
      const owned = listIn(owners, phrase);
      if (owned.every((owner) => owner.competency !== id)) owned.push({ competency: id, name });
      const counts = listIn(lengths, first);
      if (!counts.includes(words.length)) counts.push(words.length);
    }
  }
  for (const counts of lengths.values()) counts.sort((a, b) => b - a);
  return { owners, lengths };
}

function indexCourses({ courses = [] }: CompetencyModel): Map<string, KnownCourse[]> {
  const index = new Map<string, KnownCourse[]>();
  for (const course of courses) {
    for (const key of courseKeys(course.provider, course.id, course.url)) listIn(index, key).push(course);
  }
  return index;
}

/** The keys under which a course can be found: by its provider and id, and by its provider and address. */
export function courseKeys(provider: string, id: string | undefined, url: string | undefined): string[] {
  const address = url === undefined ? undefined : courseAddress(url);
  return [
    ...(id === undefined ? [] : [`${provider} id ${id}`]),
    ...(address === undefined ? [] : [`${provider} at ${address}`]),
  ];
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
