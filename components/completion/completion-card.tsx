import { useState } from 'preact/hooks';
import type { AlignmentView, CompletionView, LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import type { Option } from '../find-options.ts';
import { AlignmentChip } from './alignment-chip.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';
import { origin, why } from './completion-words.ts';
import { CourseTitle } from './course-title.tsx';
import { SkillPicker } from './skill-picker.tsx';

interface CompletionCardProps {
  view: CompletionView;
  levels: LevelName[];
  loadSkills: () => Promise<Option[]>;
  deeds: CompletionDeeds;
}

/** The newest completion: what it is, what it counts toward and why, and whether that is right. */
export function CompletionCard({ view, levels, loadSkills, deeds }: CompletionCardProps) {
  /** Which alignment another skill is being chosen for; `none`: for a completion that counts toward nothing. */
  const [picking, setPicking] = useState<AlignmentView | 'none'>();
  const counting = view.alignments.filter(({ decision }) => decision !== 'rejected');
  const only = counting.length === 1 ? counting[0] : undefined;
  const choose = async (skill: Option, level: number) => {
    const done = await deeds.choose(view, skill, level, picking === 'none' ? undefined : picking);
    if (done) setPicking(undefined);
  };
  return (
    <Card class="done" testId="completion">
      <div class="done-head">
        <h2 class="name">
          <CourseTitle title={view.title} url={view.url} />
        </h2>
        {only !== undefined && <AlignmentChip alignment={only} />}
        {counting.length === 0 && (
          <span class="chip" data-kind="none">
            {text('notInModel')}
          </span>
        )}
      </div>
      <p class="muted small">{origin(view)}</p>
      {only !== undefined && <p class="muted tiny">{why(only)}</p>}
      {counting.length > 1 &&
        counting.map((alignment) => (
          <div key={alignment.competency} class="counts">
            <AlignmentChip alignment={alignment} />
            <p class="muted tiny">{why(alignment)}</p>
            {picking === undefined && (
              <div class="acts">
                <AlignmentActions
                  view={view}
                  alignment={alignment}
                  deeds={deeds}
                  onOther={() => setPicking(alignment)}
                />
              </div>
            )}
          </div>
        ))}
      {picking === undefined ? (
        <div class="acts">
          {counting.length === 0 && (
            <Button tone="primary" onPress={() => setPicking('none')} testId="choose-skill">
              {text('chooseSkill')}
            </Button>
          )}
          {only !== undefined && (
            <AlignmentActions view={view} alignment={only} deeds={deeds} onOther={() => setPicking(only)} />
          )}
          <WholeActions view={view} deeds={deeds} />
        </div>
      ) : (
        <SkillPicker
          levels={levels}
          level={picking === 'none' ? (levels[0]?.level ?? 1) : picking.level}
          loadSkills={loadSkills}
          onChoose={choose}
          onCancel={() => setPicking(undefined)}
        />
      )}
    </Card>
  );
}

interface AlignmentActionsProps {
  view: CompletionView;
  alignment: AlignmentView;
  deeds: CompletionDeeds;
  onOther: () => void;
}

function AlignmentActions({ view, alignment, deeds, onOther }: AlignmentActionsProps) {
  if (alignment.decision === 'confirmed') {
    return (
      <Button onPress={() => deeds.reject(view, alignment)} testId="reject">
        {text('notThisSkill')}
      </Button>
    );
  }
  return (
    <>
      <Button tone="primary" onPress={() => deeds.confirm(view, alignment)} testId="confirm">
        {text('right')}
      </Button>
      <Button onPress={onOther} testId="other-skill">
        {text('anotherSkill')}
      </Button>
    </>
  );
}

function WholeActions({ view, deeds }: { view: CompletionView; deeds: CompletionDeeds }) {
  const settled = !view.alignments.some(({ decision }) => decision === 'proposed');
  return (
    <>
      <Button onPress={() => deeds.keepPrivate(view, !view.private)} testId="keep-private">
        {text(view.private ? 'unkeepPrivate' : 'keepPrivate')}
      </Button>
      {settled && (
        <Button tone="quiet" onPress={() => deeds.remove(view)} testId="remove">
          {text('remove')}
        </Button>
      )}
    </>
  );
}
