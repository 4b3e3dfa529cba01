import { type Remark, remark } from './remark.ts';

/** Where in the model something stands: member names and list positions from the root, as zod gives them. */
export type ModelPath = (string | number)[];

/** One thing that is wrong with a model. */
export interface ModelProblem {
  path: ModelPath;
  remark: Remark;
}

/** A problem whose facts are gathered only if they are shown: a broken file can hold a million of them. */
export interface Finding {
  path: ModelPath;
  say: () => Remark;
}

/** How many problems are shown one by one; the one after them counts the rest. */
export const mostShown = 200;

/** The first 200 findings; what is beyond is counted in one last problem. */
export function problemsFrom(findings: Iterable<Finding>): ModelProblem[] {
  const shown: ModelProblem[] = [];
  let more = 0;
  for (const finding of findings) {
    if (shown.length < mostShown) shown.push({ path: finding.path, remark: finding.say() });
    else more += 1;
  }
  if (more > 0) shown.push({ path: [], remark: remark('remarkMore', more) });
  return shown;
}
