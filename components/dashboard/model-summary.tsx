import type { ModelView } from '../../lib/domain/overview.ts';
import { when } from '../../lib/text/dates.ts';
import { amount, type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';

const sources: Record<ModelView['source'], TextName> = {
  sample: 'sourceSample',
  file: 'sourceFile',
  endpoint: 'sourceEndpoint',
};

interface ModelSummaryProps {
  view: ModelView;
  onRevert: () => Promise<unknown>;
}

/** The model in use: its name, where it came from, how much is in it. */
export function ModelSummary({ view, onRevert }: ModelSummaryProps) {
  const counts: [number, TextName][] = [
    [view.competencies, 'countSkills'],
    [view.roles.length, 'countRoles'],
    [view.courses, 'countCourses'],
    [view.levels.length, 'countLevels'],
  ];
  return (
    <Card class="summary" testId="model-summary">
      <h2>{view.title}</h2>
      <p class="muted small">
        {[text('modelVersion', view.version), view.publisher, text(sources[view.source], when(view.loadedAt))]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <dl class="counts-row">
        {counts.map(([count, name]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd>{amount(count)}</dd>
          </div>
        ))}
      </dl>
      {view.previous !== undefined && (
        <div class="acts">
          <Button onPress={onRevert} testId="model-revert">
            {text('modelRevert', view.previous.title, view.previous.version)}
          </Button>
        </div>
      )}
    </Card>
  );
}
