import type { CompletionView } from '../../lib/domain/overview.ts';
import { type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';
import { origin } from './completion-words.ts';
import { CourseTitle } from './course-title.tsx';

interface QuestionCardProps {
  view: CompletionView;
  deeds: CompletionDeeds;
}

/** The question, and the no to it. */
function wordsFor({ looksFinished, otherAccount }: CompletionView): [TextName, TextName] {
  if (otherAccount) return ['questionAccount', 'questionNotMe'];
  return looksFinished ? ['questionLooks', 'questionNotYet'] : ['questionWhole', 'questionNo'];
}

/**
 * Asks whether what was seen was the whole course; where a page only looks finished, whether it was one at all; and where another
 * account finished it, whether that was the person.
 */
export function QuestionCard({ view, deeds }: QuestionCardProps) {
  const [question, no] = wordsFor(view);
  return (
    <Card class="question" testId="question">
      <p class="eyebrow">{text(question)}</p>
      <h2 class="name">
        <CourseTitle title={view.title} url={view.url} />
      </h2>
      <p class="muted small">{origin(view)}</p>
      <div class="acts">
        <Button tone="primary" onPress={() => deeds.answer(view, true)} testId="question-yes">
          {text('questionYes')}
        </Button>
        <Button onPress={() => deeds.answer(view, false)} testId="question-no">
          {text(no)}
        </Button>
        {view.looksFinished && <Guess view={view} deeds={deeds} />}
      </div>
    </Card>
  );
}

/** What else may be true of a page that only looks finished. */
function Guess({ view, deeds }: QuestionCardProps) {
  return (
    <>
      <Button onPress={() => deeds.notACourse(view)} testId="question-not-a-course">
        {text('questionNotACourse')}
      </Button>
      <Button tone="quiet" onPress={() => deeds.neverAsk(view)} testId="question-never">
        {text('questionNever')}
      </Button>
    </>
  );
}
