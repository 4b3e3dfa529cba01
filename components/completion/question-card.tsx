import type { CompletionView } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';
import { origin } from './completion-words.ts';
import { CourseTitle } from './course-title.tsx';

/** Asks whether what was seen was the whole course. */
export function QuestionCard({ view, deeds }: { view: CompletionView; deeds: CompletionDeeds }) {
  return (
    <Card class="question" testId="question">
      <p class="eyebrow">{text('questionWhole')}</p>
      <h2 class="name">
        <CourseTitle title={view.title} url={view.url} />
      </h2>
      <p class="muted small">{origin(view)}</p>
      <div class="acts">
        <Button tone="primary" onPress={() => deeds.answer(view, true)} testId="question-yes">
          {text('questionYes')}
        </Button>
        <Button onPress={() => deeds.answer(view, false)} testId="question-no">
          {text('questionNo')}
        </Button>
      </div>
    </Card>
  );
}
