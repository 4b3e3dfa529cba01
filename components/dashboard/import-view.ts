import type { FileProblem } from '../../lib/model/formats/model-file.ts';
import type { FormatId } from '../../lib/model/formats/read-model-files.ts';
import type { Matching } from '../../lib/model/formats/table/table-match.ts';
import type { ModelReport } from '../../lib/model/report/model-report.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';

/** Where an import is. Nothing of it is in use before it is accepted. */
export type ImportView =
  | { state: 'none' }
  | { state: 'reading'; file: string; stage: 'open' | 'read' | 'check' | 'compare' }
  | { state: 'broken'; file: string; format?: FormatId; problems: FileProblem[] }
  | { state: 'matching'; file: string; matching: Matching; problems: FileProblem[] }
  | {
      state: 'review';
      file: string;
      format: FormatId;
      model: CompetencyModel;
      warnings: FileProblem[];
      report: ModelReport;
      /** Other names that were accepted, by competency. */
      accepted: ReadonlyMap<string, readonly string[]>;
    };
