import type * as z from 'zod/mini';
import { expectedWords } from './expected.ts';
import type { ModelPath } from './model-problem.ts';
import { memberOf } from './outline.ts';
import { quoted } from './quoted.ts';
import { sentenceStart, thingAt } from './thing-at.ts';

/** What zod says of one mistake in the shape. */
export type ShapeIssue = z.core.$ZodIssue;

/** The issue that zod found at a place of the model, in words that name the thing and say what to do. */
export function shapeWords(issue: ShapeIssue, path: ModelPath, model: unknown): string {
  const value = path.reduce<unknown>(memberOf, model);
  if (value === undefined) return missingWords(path, model);
  const subject = sentenceStart(subjectOf(path, model));
  const expected = expectedWords(path);
  if (issue.code === 'too_big') return tooMuchWords(subject, expected, value, issue.maximum);
  if (issue.code === 'too_small') return tooLittleWords(subject, expected, value);
  if (issue.code === 'invalid_format') return `${subject} cannot be ${shown(value)}. Write ${expected}.`;
  return `${subject} should be ${expected}, but it is ${shown(value)}.${advice(issue, value)}`;
}

function missingWords(path: ModelPath, model: unknown): string {
  const owner = sentenceStart(thingAt(model, path.slice(0, -1)));
  const name = String(path.at(-1) ?? '');
  return `${owner} has no "${name}". Add "${name}": ${expectedWords(path)}.`;
}

function subjectOf(path: ModelPath, model: unknown): string {
  const name = path.at(-1);
  if (typeof name !== 'string') return path.length === 0 ? 'the file' : thingAt(model, path);
  return path.length === 1 ? `"${name}"` : `"${name}" of ${thingAt(model, path.slice(0, -1))}`;
}

function tooMuchWords(subject: string, expected: string, value: unknown, most: number | bigint): string {
  if (typeof value === 'string') {
    return `${subject} has ${value.length} characters, and at most ${most} fit. Shorten it.`;
  }
  if (Array.isArray(value)) return `${subject} has ${value.length} entries, and at most ${most} fit. Remove some.`;
  return `${subject} is ${shown(value)}, which is too high. Write ${expected}.`;
}

function tooLittleWords(subject: string, expected: string, value: unknown): string {
  if (Array.isArray(value)) return `${subject} is an empty list. Put at least one entry in it.`;
  if (typeof value === 'string') return `${subject} is empty. Write ${expected}.`;
  return `${subject} is ${shown(value)}, which is too low. Write ${expected}.`;
}

function advice(issue: ShapeIssue, value: unknown): string {
  if (value === null) return ' If there is nothing to say, leave the whole entry out.';
  if (typeof value !== 'string' || !/^(\d+(\.\d+)?|true|false)$/.test(value.trim())) return '';
  return issue.code === 'invalid_type' && issue.expected === 'string' ? '' : ' Write it without quotation marks.';
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : String(value);
}
