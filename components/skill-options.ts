import type { CompetencyModel } from '../lib/schema/model.ts';
import type { Option } from './find-options.ts';

/** The skills of the model for searching; their other names find them too. */
export function skillOptions({ competencies }: CompetencyModel): Option[] {
  return competencies.map(({ id, label, category, altLabels }) => ({
    id,
    label,
    ...(category !== undefined && { hint: category }),
    ...(altLabels !== undefined && { also: altLabels }),
  }));
}
