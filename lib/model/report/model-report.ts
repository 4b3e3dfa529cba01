import type { CompetencyModel } from '../../schema/model.ts';
import { type Alike, alikeIn, mostAlike } from './alike.ts';
import { emptyRoles, type LostCourse, lostCourses } from './loose-ends.ts';
import { diffModels, type ModelDiff } from './model-diff.ts';
import type { OtherNames, Terms } from './other-names.ts';
import { type Unreachable, unreachable } from './reach.ts';

/** What an admin should know of a model before it is put in use. */
export interface ModelReport {
  unreachable: Unreachable[];
  alike: Alike[];
  /** There may be more that are alike. */
  alikeIsCut: boolean;
  emptyRoles: { id: string; title: string }[];
  lostCourses: LostCourse[];
  diff: ModelDiff;
}

/** Looks a new model over, and compares it with the one in use. `terms` is the tokeniser of the model's language. */
export function reportOn(
  model: CompetencyModel,
  inUse: CompetencyModel,
  terms: Terms,
  names: OtherNames | undefined,
): ModelReport {
  const alike = alikeIn(model.competencies, terms);
  return {
    unreachable: unreachable(model.competencies, terms, names),
    alike,
    alikeIsCut: alike.length === mostAlike,
    emptyRoles: emptyRoles(model),
    lostCourses: lostCourses(model),
    diff: diffModels(inUse, model),
  };
}

/** The model with other names added to some of its competencies. */
export function withNames(model: CompetencyModel, accepted: ReadonlyMap<string, readonly string[]>): CompetencyModel {
  const competencies = model.competencies.map((competency) => {
    const names = accepted.get(competency.id) ?? [];
    if (names.length === 0) return competency;
    return { ...competency, altLabels: [...new Set([...(competency.altLabels ?? []), ...names])] };
  });
  return { ...model, competencies };
}
