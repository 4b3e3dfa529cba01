import { inLanguage } from '../lib/domain/in-language.ts';
import type { CompetencyModel } from '../lib/schema/model.ts';
import { language } from '../lib/text/text.ts';
import type { Option } from './find-options.ts';

/** The skills of the model for searching, in the person's language; their other names, in the model's too, find them as well. */
export function skillOptions(model: CompetencyModel): Option[] {
  return inLanguage(model, language()).competencies.map(({ id, label, category, altLabels }) => ({
    id,
    label,
    ...(category !== undefined && { hint: category }),
    ...(altLabels !== undefined && { also: altLabels }),
  }));
}
