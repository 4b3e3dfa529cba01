import { useEffect, useRef } from 'preact/hooks';
import type { FileProblem } from '../../lib/model/formats/model-file.ts';
import type { FormatId } from '../../lib/model/formats/read-model-files.ts';
import type { Matching } from '../../lib/model/formats/table/table-match.ts';
import type { ModelReport } from '../../lib/model/report/model-report.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { ModelMatching, type ModelMatchingProps } from './model-matching.tsx';
import { ModelReview, type ModelReviewProps } from './model-review.tsx';

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

export interface ModelImportProps
  extends Omit<ModelMatchingProps, 'file' | 'matching' | 'problems'>,
    Pick<ModelReviewProps, 'accepting' | 'onAccept' | 'onNames' | 'onStop' | 'target'> {
  importing: ImportView;
}

/** The steps of an import after its file was read: matching of columns, and a last look. */
export function ModelImport({ importing, ...props }: ModelImportProps) {
  const place = useRef<HTMLDivElement>(null);
  const { state } = importing;
  // What comes next stands below what was pressed; a screen reader, and who scrolled, is taken there.
  useEffect(() => {
    if (state === 'matching' || state === 'review') place.current?.querySelector<HTMLElement>('.card')?.focus();
  }, [state]);
  return (
    <div ref={place} hidden={state !== 'matching' && state !== 'review'}>
      {importing.state === 'matching' && <ModelMatching {...props} {...importing} />}
      {importing.state === 'review' && <ModelReview {...props} found={importing} />}
    </div>
  );
}
