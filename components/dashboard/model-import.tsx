import { useEffect, useRef } from 'preact/hooks';
import type { ImportView } from './import-view.ts';
import { ModelMatching, type ModelMatchingProps } from './model-matching.tsx';
import { ModelReview, type ModelReviewProps } from './model-review.tsx';

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
