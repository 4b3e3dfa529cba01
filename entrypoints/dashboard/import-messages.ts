import type { FileProblem } from '../../lib/model/formats/model-file.ts';
import type { FormatId } from '../../lib/model/formats/read-model-files.ts';
import type { Matching } from '../../lib/model/formats/table/table-match.ts';
import type { ModelReport } from '../../lib/model/report/model-report.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';

/** What the import worker is asked for: one job for each worker. */
export interface ImportJob {
  files: File[];
  today: string;
  matching?: Matching;
  isConfirmed?: boolean;
  /** The model in use, to compare with. */
  inUse: CompetencyModel;
}

export type ImportStage = 'open' | 'read' | 'check' | 'compare';

export type ImportResult =
  | {
      kind: 'model';
      format: FormatId;
      model: CompetencyModel;
      warnings: FileProblem[];
      report: ModelReport;
      /** Names of ESCO and O*NET were there to propose from. */
      matching?: Matching;
    }
  | { kind: 'match'; matching: Matching; problems: FileProblem[] }
  | { kind: 'problems'; format?: FormatId; problems: FileProblem[] };

/** What the worker says. */
export type ImportNews = { stage: ImportStage } | { result: ImportResult } | { failure: string };
