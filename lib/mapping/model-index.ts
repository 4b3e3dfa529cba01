import type { CompetencyModel, KnownCourse } from '../schema/model.ts';
import { courseAddress } from './course-address.ts';
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

const indexes = new WeakMap<CompetencyModel, ModelIndex>();

/** The index of a model; made once for each model object, which must not change afterwards. */
export function indexModel(model: CompetencyModel): ModelIndex {
  const known = indexes.get(model);
  if (known !== undefined) return known;
  const index: ModelIndex = { version: model.version, ...indexNames(model), courses: indexCourses(model) };
  indexes.set(model, index);
  return index;
}

function indexNames({ competencies }: CompetencyModel): Pick<ModelIndex, 'owners' | 'lengths'> {
  const owners = new Map<string, OwnedName[]>();
  const lengths = new Map<string, number[]>();
  for (const { id, label, altLabels = [] } of competencies) {
    for (const name of [label, ...altLabels]) {
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
