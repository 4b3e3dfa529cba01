import type { ModelPath } from './model-problem.ts';
import { memberOf, textAt } from './outline.ts';
import { quoted } from './quoted.ts';

/** What stands at a place of the model, in words: `role "Data Engineer II"`, `the scale`, `course number 4`. */
export function thingAt(model: unknown, path: ModelPath): string {
  const [first, position] = path;
  if (first === undefined) return 'the model';
  if (path.length === 1) return first === 'scale' || first === 'policy' ? `the ${first}` : `"${first}"`;
  if (first === 'scale') return scaleThing(path);
  if (typeof first !== 'string' || typeof position !== 'number') return 'the model';
  const item = memberOf(memberOf(model, first), position);
  const owner = named(nouns.get(first) ?? 'entry', nameOf(first, item), position);
  const [, , list, inside] = path;
  if (typeof list !== 'string') return owner;
  if (list === 'translations' && typeof inside === 'string') return `the translation ${quoted(inside)} of ${owner}`;
  if (typeof inside !== 'number') return `"${list}" of ${owner}`;
  return insideThing(list, inside, memberOf(memberOf(item, list), inside), owner);
}

const nouns = new Map([
  ['competencies', 'competency'],
  ['roles', 'role'],
  ['courses', 'course'],
]);

function scaleThing(path: ModelPath): string {
  const [, , position] = path;
  return typeof position === 'number' ? `level number ${position + 1} of the scale` : '"levels" of the scale';
}

function insideThing(list: string, position: number, item: unknown, owner: string): string {
  const competency = textAt(item, 'competency');
  if (list === 'requirements') {
    return competency === undefined
      ? `requirement number ${position + 1} of ${owner}`
      : `the requirement ${quoted(competency)} of ${owner}`;
  }
  if (list === 'counts' && competency !== undefined)
    return `the entry ${quoted(competency)} under "counts" of ${owner}`;
  return `entry number ${position + 1} of "${list}" of ${owner}`;
}

function named(noun: string, name: string | undefined, position: number): string {
  return name === undefined ? `${noun} number ${position + 1}` : `${noun} ${quoted(name)}`;
}

function nameOf(collection: string, item: unknown): string | undefined {
  if (collection === 'competencies') return textAt(item, 'label') ?? textAt(item, 'id');
  return textAt(item, 'title') ?? textAt(item, 'id') ?? textAt(item, 'url');
}

/** The same with a capital letter, to begin a sentence. */
export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
