import type { CompetencyModel } from '../../schema/model.ts';
import { type ModelPath, mostShown } from '../model-problem.ts';
import { readModelValue } from '../read-model.ts';
import type { Remark } from '../remark.ts';
import { note } from './foreign-text.ts';
import type { FileProblem } from './model-file.ts';

/** A model as a file gives it, not checked yet, with what was noticed while it was read. */
export interface Draft {
  /** Undefined where nothing could be read at all. */
  model: unknown;
  problems: FileProblem[];
  warnings: FileProblem[];
  /** The place in the file of what the check found at a path of the model. */
  place: (path: ModelPath, remark: Remark) => FileProblem;
}

export type CheckedDraft =
  | { ok: true; model: CompetencyModel; warnings: FileProblem[] }
  | { ok: false; problems: FileProblem[] };

/** Takes a draft whole or not at all: every rule of Skillmark's own format holds for it too. */
export function checkDraft({ model, problems, warnings, place }: Draft): CheckedDraft {
  if (model === undefined) return { ok: false, problems: firstOf(problems) };
  if (listsNothing(model))
    return { ok: false, problems: problems.length > 0 ? firstOf(problems) : [note('remarkNothingListed')] };
  const read = readModelValue(model);
  if (read.ok && problems.length === 0) return { ok: true, model: read.model, warnings: firstOf(warnings) };
  const found = read.ok ? [] : read.problems.map(({ path, remark }) => place(path, remark));
  return { ok: false, problems: firstOf([...problems, ...found]) };
}

/** A file with headings alone, or with nothing of its kind. */
const listsNothing = (model: unknown): boolean =>
  typeof model === 'object' &&
  model !== null &&
  'competencies' in model &&
  Array.isArray(model.competencies) &&
  model.competencies.length === 0;

/** The first 200, and how many more there are. */
export function firstOf(problems: FileProblem[]): FileProblem[] {
  if (problems.length <= mostShown) return problems;
  return [...problems.slice(0, mostShown), note('remarkMoreOfThem', problems.length - mostShown)];
}
