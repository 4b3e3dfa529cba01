import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { amount, plural, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Notice } from '../notice.tsx';
import { formatNames } from './format-names.ts';
import type { ImportView } from './import-view.ts';
import { ModelDiffView } from './model-diff.tsx';
import { AlikeList, EmptyRoles, LostCourses } from './model-loose-ends.tsx';
import { OtherNamesList } from './model-names.tsx';
import { PlacedList } from './model-problems.tsx';

export interface ModelReviewProps {
  found: Extract<ImportView, { state: 'review' }>;
  /** The role that this person works toward. */
  target: string | undefined;
  onNames: (competency: string, names: string[]) => void;
  onAccept: () => Promise<void>;
  /** What is done with the accepted model. */
  accepting: 'preparing' | 'using' | undefined;
  /** Ends its preparation. */
  onStop: () => void;
  onCancel: () => void;
}

/** A last look at a model before it is put in use: what it was taken for, what is odd about it, what it changes. */
export function ModelReview({ found, target, onNames, onAccept, accepting, onStop, onCancel }: ModelReviewProps) {
  const { file, format, model, warnings, report, accepted } = found;
  const { competencies, roles, courses = [], scale } = model;
  const counts = [
    plural('countedSkills', competencies.length),
    plural('countedRoles', roles.length),
    plural('countedCourses', courses.length),
    plural('countedLevels', scale.levels.length),
  ];
  return (
    <Card title={text('reviewTitle', model.title, model.version)} class="stack" testId="model-review">
      <p class="muted small">
        {text('importRead', file, text(formatNames[format]))} {counts.join(' · ')}
      </p>
      <ModelDiffView diff={report.diff} target={target} />
      <Section title={text('reviewUnreachable')} count={report.unreachable.length} open>
        <OtherNamesList list={report.unreachable} accepted={accepted} onNames={onNames} />
      </Section>
      <Section title={text('reviewAlike')} count={report.alike.length} isCut={report.alikeIsCut}>
        <AlikeList list={report.alike} />
      </Section>
      <Section title={text('reviewEmptyRoles')} count={report.emptyRoles.length}>
        <EmptyRoles list={report.emptyRoles} />
      </Section>
      <Section title={text('reviewLostCourses')} count={report.lostCourses.length}>
        <LostCourses list={report.lostCourses} />
      </Section>
      <Section title={text('reviewWarnings')} count={warnings.length} open>
        <PlacedList list={warnings} />
      </Section>
      <Clean found={found} />
      <div aria-live="polite">{accepting !== undefined && <Accepting accepting={accepting} onStop={onStop} />}</div>
      <div class="acts">
        <Button tone="primary" onPress={onAccept} testId="review-accept">
          {text('reviewAccept')}
        </Button>
        <Button onPress={onCancel} busy={accepting !== undefined} testId="review-cancel">
          {text('reviewCancel')}
        </Button>
      </div>
    </Card>
  );
}

interface AcceptingProps {
  accepting: 'preparing' | 'using';
  onStop: () => void;
}

/** How far the acceptance is; what is being put in use is no longer to be stopped. */
function Accepting({ accepting, onStop }: AcceptingProps) {
  const id = useId();
  return (
    <div class="stack" data-testid="model-preparing">
      <p id={id} class="muted small">
        {text(accepting === 'preparing' ? 'modelPreparing' : 'modelUsing')}
      </p>
      <progress class="accepting" aria-labelledby={id} />
      {accepting === 'preparing' && (
        <div class="acts">
          <Button onPress={onStop} testId="model-cancel">
            {text('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Clean({ found: { report, warnings } }: Pick<ModelReviewProps, 'found'>) {
  const { unreachable, alike, emptyRoles, lostCourses } = report;
  if ([unreachable, alike, emptyRoles, lostCourses, warnings].some((list) => list.length > 0)) return null;
  return <Notice tone="good">{text('reviewClean')}</Notice>;
}

interface SectionProps {
  title: string;
  count: number;
  /** There may be more than are counted. */
  isCut?: boolean;
  open?: boolean;
  children: ComponentChildren;
}

/** One part of the report; absent where there is nothing to say. */
function Section({ title, count, isCut, open, children }: SectionProps) {
  if (count === 0) return null;
  return (
    <details class="fold review-part" open={open === true}>
      <summary>
        <h3>{title}</h3>
        <span class="muted">{isCut === true ? text('atLeastAmount', amount(count)) : amount(count)}</span>
      </summary>
      {children}
    </details>
  );
}
