import { create, insertMultiple, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { NamedCompetency } from '../../lib/mapping/engine/competency-names.ts';
import type { CourseText } from '../../lib/mapping/engine/course-terms.ts';
import { termsIn } from '../../lib/mapping/engine/terms-in.ts';

/** Ranks competencies for a course, the best first, by their numbers. */
export type Search = (course: CourseText) => number[] | Promise<number[]>;

/** A full-text library as it can be put to this use. */
export interface Contender {
  name: string;
  settings: string;
  build(skills: readonly NamedCompetency[]): Search | Promise<Search>;
}

const most = 50;
// Every library that can be told how to read a word is given our stems and stop words, so that only the ranking differs.
const termOf = termsIn('en');
const fieldsOf = ({ label, altLabels = [], description = '' }: NamedCompetency, id: number) => ({
  id,
  label,
  names: altLabels.join(' | '),
  about: description,
});

/** All that a course says, its title first. */
function textOf({ title, description = '', outcomes = [], teaches = [] }: CourseText): string {
  return [title, ...teaches, ...outcomes, description].join('\n');
}

const boost = { label: 3, names: 2, about: 1 };

function miniSearch(tuned: boolean): Contender['build'] {
  return (skills) => {
    const index = new MiniSearch({
      fields: ['label', 'names', 'about'],
      ...(tuned && { processTerm: (term: string) => termOf(term.toLowerCase()) ?? null }),
    });
    index.addAll(skills.map(fieldsOf));
    return (course) => {
      // The words of the title count three times, as with us; MiniSearch gives them as the first of the query.
      const titleWords = course.title.split(/[^\p{L}\p{N}]+/u).filter((word) => termOf(word.toLowerCase())).length;
      const options = tuned ? { boost, boostTerm: (_: string, at: number) => (at < titleWords ? 3 : 1) } : {};
      return index
        .search(textOf(course), options)
        .slice(0, most)
        .map(({ id }) => Number(id));
    };
  };
}

function flexSearch(tuned: boolean): Contender['build'] {
  return (skills) => {
    const encode = (text: string) =>
      text.split(/[^\p{L}\p{N}+#]+/u).flatMap((word) => termOf(word.toLowerCase()) ?? []);
    const index = new FlexSearch.Index(tuned ? { encode, resolution: 9 } : { tokenize: 'strict' });
    for (const [id, skill] of skills.entries()) {
      const { label, names, about } = fieldsOf(skill, id);
      index.add(id, [label, names, about].join(' '));
    }
    return (course) => index.search(textOf(course), { limit: most, suggest: true }).map(Number);
  };
}

function orama(tuned: boolean): Contender['build'] {
  return async (skills) => {
    const stemmer = (word: string) => termOf(word) ?? '';
    const database = create({
      schema: { number: 'number', label: 'string', names: 'string', about: 'string' },
      ...(tuned && { components: { tokenizer: { language: 'english', stemming: true, stemmer } } }),
    });
    const rows = skills.map((skill, number) => {
      const { label, names, about } = fieldsOf(skill, number);
      return { number, label, names, about };
    });
    await insertMultiple(database, rows, 1000);
    return async (course) => {
      const properties: ('label' | 'names' | 'about')[] = ['label', 'names', 'about'];
      const asked = { term: textOf(course), properties, limit: most, threshold: 1, ...(tuned && { boost }) };
      const { hits } = await search(database, asked);
      return hits.map(({ document }) => document.number);
    };
  };
}

/** The three libraries, as they come and as they do best. */
export const contenders: Contender[] = [
  { name: 'MiniSearch', settings: 'as it comes, whole text', build: miniSearch(false) },
  { name: 'MiniSearch, tuned', settings: 'our stems, label ×3, names ×2, title ×3', build: miniSearch(true) },
  { name: 'FlexSearch', settings: 'strict, suggest, whole text', build: flexSearch(false) },
  { name: 'FlexSearch, tuned', settings: 'our stems, suggest', build: flexSearch(true) },
  { name: 'Orama', settings: 'as it comes, any word', build: orama(false) },
  { name: 'Orama, tuned', settings: 'our stems, label ×3, names ×2, any word', build: orama(true) },
];
