import type { Competency, CompetencyModel } from '../schema/model.ts';

const tables = new WeakMap<CompetencyModel, ReadonlyMap<string, Competency>>();

/** The competencies of a model by their ids; made once for each model object, which must not change afterwards. */
export function competencyById(model: CompetencyModel): ReadonlyMap<string, Competency> {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = new Map(model.competencies.map((competency) => [competency.id, competency]));
  tables.set(model, table);
  return table;
}
