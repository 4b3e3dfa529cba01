import type { CompetencyModel } from '../../schema/model.ts';
import { type Exported, fileName } from './exported.ts';
import { exportCase } from './model-case.ts';
import { exportCsv } from './model-csv.ts';
import { exportCtdl } from './model-ctdl.ts';
import { exportXlsx } from './model-xlsx.ts';

/** The forms in which a model can be handed out; each can be read again. */
export const exportForms = ['skillmark', 'xlsx', 'csv', 'case', 'ctdl'] as const;
export type ExportForm = (typeof exportForms)[number];

/** The model as a file of that form; `now` as RFC 3339. What the form cannot say is in `lost`. */
export function exportModel(model: CompetencyModel, form: ExportForm, now: string): Exported {
  if (form === 'xlsx') return exportXlsx(model);
  if (form === 'csv') return exportCsv(model);
  if (form === 'case') return exportCase(model, now);
  if (form === 'ctdl') return exportCtdl(model);
  const content = JSON.stringify(model, null, 2);
  return { name: fileName(model.title, model.version, '.json'), type: 'application/json', content, lost: [] };
}
