import type * as z from 'zod/mini';
import { expectedAtPath } from './expected.ts';
import { inert } from './inert.ts';
import type { ModelPath } from './model-problem.ts';
import { memberOf } from './outline.ts';
import { type Fact, type Remark, remark } from './remark.ts';
import { thingAt } from './thing-at.ts';

/** What zod says of one mistake in the shape. */
export type ShapeIssue = z.core.$ZodIssue;

/** The issue that zod found at a place of the model, with the name of the thing and what should stand there. */
export function shapeRemark(issue: ShapeIssue, path: ModelPath, model: unknown): Remark {
  const value = path.reduce<unknown>(memberOf, model);
  const expected = expectedAtPath(path);
  if (value === undefined) {
    const owner = thingAt(model, path.slice(0, -1));
    return remark('remarkMissing', owner, inert(String(path.at(-1) ?? '')), expected);
  }
  const subject = subjectOf(path, model);
  if (issue.code === 'too_big') return tooMuch(subject, expected, value, Number(issue.maximum));
  if (issue.code === 'too_small') return tooLittle(subject, expected, value);
  if (issue.code === 'invalid_format') return remark('remarkNotAllowed', subject, shown(value), expected);
  return remark(whatToDo(issue, value), subject, expected, shown(value));
}

function subjectOf(path: ModelPath, model: unknown): Remark {
  const name = path.at(-1);
  if (typeof name !== 'string') return path.length === 0 ? remark('remarkTheFile') : thingAt(model, path);
  const member = inert(name);
  return path.length === 1
    ? remark('remarkMember', member)
    : remark('remarkMemberOf', member, thingAt(model, path.slice(0, -1)));
}

function tooMuch(subject: Remark, expected: Remark, value: unknown, most: number): Remark {
  if (typeof value === 'string') return remark('remarkTooLong', subject, value.length, most);
  if (Array.isArray(value)) return remark('remarkTooMany', subject, value.length, most);
  return remark('remarkTooHigh', subject, shown(value), expected);
}

function tooLittle(subject: Remark, expected: Remark, value: unknown): Remark {
  if (Array.isArray(value)) return remark('remarkEmptyList', subject);
  if (typeof value === 'string') return remark('remarkEmptyText', subject, expected);
  return remark('remarkTooLow', subject, shown(value), expected);
}

function whatToDo(issue: ShapeIssue, value: unknown) {
  if (value === null) return 'remarkShouldOrLeave';
  if (typeof value !== 'string' || !/^(\d+(\.\d+)?|true|false)$/.test(value.trim())) return 'remarkShould';
  return issue.code === 'invalid_type' && issue.expected === 'string' ? 'remarkShould' : 'remarkShouldUnquoted';
}

function shown(value: unknown): Fact {
  if (typeof value === 'string') return remark('remarkIsText', inert(value));
  if (value === null) return remark('remarkIsNull');
  if (Array.isArray(value)) return remark('remarkIsList');
  return typeof value === 'object' ? remark('remarkIsObject') : String(value);
}
