import type { CompetencyModel } from '../schema/model.ts';
import { type CheckedShape, checkShape } from './check-shape.ts';
import { competencyRules } from './competency-rules.ts';
import { courseRules } from './course-rules.ts';
import { inert } from './inert.ts';
import { isTooBig, mostValues, roughlyCountValues, tooDeepAt, withoutMark } from './json-text.ts';
import { knownNames } from './known-names.ts';
import { type Finding, type ModelPath, type ModelProblem, problemsFrom } from './model-problem.ts';
import { memberOf, type Outline, outlineOf } from './outline.ts';
import { type Fact, type RemarkCode, remark } from './remark.ts';
import { repeatedMembers } from './repeated-members.ts';
import { roleRules } from './role-rules.ts';
import { shapeRemark } from './shape-remark.ts';
import { thingAt } from './thing-at.ts';

export type ReadModel = { ok: true; model: CompetencyModel } | { ok: false; problems: ModelProblem[] };

const newestFormat = 1;

/**
 * Reads a competency model (format 1) from JSON text. A model is taken whole or not at all: on any problem, `problems` has
 * all of them, at most 200 and a count of the rest. Never throws.
 */
export function readModel(text: string): ReadModel {
  if (isTooBig(text)) return refused('remarkTooBig');
  if (text.trim() === '') return refused('remarkEmptyFile');
  const json = parsed(withoutMark(text));
  if (!json.ok) return refused('remarkNotJson');
  if (tooDeepAt(text) !== undefined) return refused('remarkTooDeep');
  if (roughlyCountValues(text) > mostValues) return refused('remarkTooManyValues', [mostValues]);
  const format = memberOf(json.value, 'format');
  if (typeof format === 'number' && Number.isInteger(format) && format > newestFormat) {
    return refused('remarkNewerFormat', [format], ['format']);
  }
  return readValue(json.value, text);
}

/** Checks a value as `readModel` does, for what was not written as Skillmark JSON: no text, so no repeated members. */
export function readModelValue(value: unknown): ReadModel {
  return readValue(value, undefined);
}

function readValue(value: unknown, text: string | undefined): ReadModel {
  const shape = checkShape(value);
  const problems = problemsFrom(
    (function* () {
      if (text !== undefined) yield* repeatedFindings(text, value);
      if (!shape.ok) yield* shapeFindings(shape, value);
      yield* ruleFindings(outlineOf(value));
    })(),
  );
  return shape.ok && problems.length === 0 ? { ok: true, model: shape.model } : { ok: false, problems };
}

function* shapeFindings(
  { issues, complete }: Extract<CheckedShape, { ok: false }>,
  value: unknown,
): Generator<Finding> {
  if (!complete) yield { path: [], say: () => remark('remarkOverflow', 100_000) };
  let before: string | undefined;
  for (const issue of issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    // One sentence for a place: what is too long often has the wrong letters too.
    const place = JSON.stringify(path);
    if (place !== before) yield { path, say: () => shapeRemark(issue, path, value) };
    before = place;
  }
}

function* repeatedFindings(text: string, value: unknown): Generator<Finding> {
  for (const path of repeatedMembers(text)) {
    const name = inert(String(path.at(-1)));
    yield { path, say: () => remark('remarkRepeated', thingAt(value, path.slice(0, -1)), name) };
  }
}

function* ruleFindings(outline: Outline): Generator<Finding> {
  const competencies =
    outline.competencies && knownNames(outline.competencies.map(({ id, label }) => ({ id, name: label })));
  yield* competencyRules(outline);
  yield* roleRules(outline, competencies);
  yield* courseRules(outline, competencies);
}

function refused(code: RemarkCode, facts: Fact[] = [], path: ModelPath = []): ReadModel {
  return { ok: false, problems: [{ path, remark: remark(code, ...facts) }] };
}

function parsed(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
