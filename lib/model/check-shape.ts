import { type CompetencyModel, competencyModelSchema } from '../schema/model.ts';
import { memberOf } from './outline.ts';
import type { ShapeIssue } from './shape-remark.ts';

/** A model of the right shape, or what is wrong with it; `complete` is false where that is only the first part. */
export type CheckedShape =
  | { ok: true; model: CompetencyModel }
  | { ok: false; issues: ShapeIssue[]; complete: boolean };

const lists = ['competencies', 'roles', 'courses'] as const;
const windowSize = 100;

/** Checks a JSON value against the schema of models. Never throws. */
export function checkShape(value: unknown): CheckedShape {
  try {
    const shape = competencyModelSchema.safeParse(value);
    return shape.success ? { ok: true, model: shape.data } : { ok: false, issues: shape.error.issues, complete: true };
  } catch (error) {
    // zod 4.6 hands issues on as arguments of one call, which overflows the stack from about 100,000 of them.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, issues: firstIssues(value), complete: false };
  }
}

/** The issues of the first hundred entries of the lists that have any. */
function firstIssues(value: unknown): ShapeIssue[] {
  const longest = Math.max(...lists.map((name) => lengthOf(memberOf(value, name))));
  for (let from = 0; from < longest; from += windowSize) {
    const starts = new Map(lists.map((name): [PropertyKey, number] => [name, startOf(memberOf(value, name), from)]));
    const shape = competencyModelSchema.safeParse(partOf(value, starts));
    if (!shape.success) return shape.error.issues.map((issue) => shifted(issue, starts));
  }
  return [];
}

function partOf(value: unknown, starts: Map<PropertyKey, number>): unknown {
  const whole = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(
    Object.entries(whole).map(([name, member]): [string, unknown] => {
      const start = starts.get(name);
      return [name, start !== undefined && Array.isArray(member) ? member.slice(start, start + windowSize) : member];
    }),
  );
}

function shifted(issue: ShapeIssue, starts: Map<PropertyKey, number>): ShapeIssue {
  const [name = '', position, ...rest] = issue.path;
  const start = starts.get(name);
  if (start === undefined || typeof position !== 'number') return issue;
  return { ...issue, path: [name, position + start, ...rest] };
}

function lengthOf(member: unknown): number {
  return Array.isArray(member) ? member.length : 0;
}

/** Where the window of a list begins; a shorter list keeps its last window, so that no list looks empty. */
function startOf(member: unknown, from: number): number {
  return Math.min(from, Math.max(0, lengthOf(member) - windowSize));
}
