import type { CompletionView, LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import type { Option } from '../find-options.ts';
import { AlignmentDecision } from './alignment-decision.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';
import { origin, titleMarks } from './completion-words.ts';
import { CourseTitle } from './course-title.tsx';
import { ProposeButton } from './propose-button.tsx';
import { useAdding } from './use-adding.tsx';

interface CompletionCardProps {
  view: CompletionView;
  levels: LevelName[];
  loadSkills: () => Promise<Option[]>;
  deeds: CompletionDeeds;
}

/** The newest completion: what it is, what it counts toward and why, and whether that is right. */
export function CompletionCard({ view, levels, loadSkills, deeds }: CompletionCardProps) {
  const { add, form } = useAdding({ view, levels, loadSkills, deeds });
  const counting = view.alignments.filter(({ decision }) => decision !== 'rejected');
  return (
    <Card class="done" testId="completion">
      <div class="done-head">
        <h2 class="name">
          <CourseTitle title={view.title} url={view.url} marks={titleMarks(view)} />
        </h2>
        {counting.length === 0 && (
          <span class="chip" data-kind="none">
            {text('notInModel')}
          </span>
        )}
      </div>
      <p class="muted small">{origin(view)}</p>
      {counting.map((alignment) => (
        <AlignmentDecision
          key={alignment.competency}
          view={view}
          alignment={alignment}
          levels={levels}
          loadSkills={loadSkills}
          deeds={deeds}
        />
      ))}
      {form ?? (
        <div class="acts">
          {counting.length === 0 && (
            <Button tone="primary" onPress={() => add('picker')} testId="choose-skill">
              {text('chooseSkill')}
            </Button>
          )}
          <WholeActions view={view} deeds={deeds} onPropose={() => add('proposal')} />
        </div>
      )}
    </Card>
  );
}

type WholeActionsProps = Pick<CompletionCardProps, 'view' | 'deeds'> & { onPropose: () => void };

/** So long after it was noticed, taking it out is an undo. */
const justNow = 3_600_000;

function WholeActions({ view, deeds, onPropose }: WholeActionsProps) {
  const fresh = Date.now() - Date.parse(view.observedAt) < justNow;
  return (
    <>
      <ProposeButton view={view} deeds={deeds} onPropose={onPropose} />
      <Button onPress={() => deeds.keepPrivate(view, !view.private)} testId="keep-private">
        {text(view.private ? 'unkeepPrivate' : 'keepPrivate')}
      </Button>
      <Button
        tone="quiet"
        onPress={() => deeds.remove(view)}
        label={fresh ? text('undoLogging', view.title) : undefined}
        testId="remove"
      >
        {text(fresh ? 'undo' : 'remove')}
      </Button>
    </>
  );
}
