import { useState } from 'preact/hooks';
import type { AlignmentView, CompletionView, LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { AlignmentChip } from '../completion/alignment-chip.tsx';
import type { CompletionDeeds } from '../completion/completion-deeds.ts';
import { why } from '../completion/completion-words.ts';
import { LevelSelect } from '../completion/skill-picker.tsx';

interface AlignmentEditorProps {
  view: CompletionView;
  alignment: AlignmentView;
  levels: LevelName[];
  deeds: CompletionDeeds;
  onOther: () => void;
}

/** One skill it counts toward: why, yes or no, at which level, or another skill. */
export function AlignmentEditor({ view, alignment, levels, deeds, onOther }: AlignmentEditorProps) {
  const [level, setLevel] = useState<number>();
  const { decision } = alignment;
  const setNewLevel = async (chosen: number) => {
    if (await deeds.setLevel(view, alignment, chosen)) setLevel(undefined);
  };
  return (
    <section
      class="decision"
      data-decision={decision}
      aria-label={alignment.label}
      tabIndex={-1}
      data-testid="alignment"
    >
      <div class="row">
        <AlignmentChip alignment={alignment} />
        <p class="muted small">{why(alignment)}</p>
      </div>
      <div class="acts">
        {decision !== 'confirmed' && (
          <Button tone="primary" onPress={() => deeds.confirm(view, alignment)} testId="confirm">
            {text(decision === 'rejected' ? 'countsAfterAll' : 'right')}
          </Button>
        )}
        {decision !== 'rejected' && (
          <>
            <Button onPress={() => deeds.reject(view, alignment)} testId="reject">
              {text('notThisSkill')}
            </Button>
            <Button onPress={onOther} testId="other-skill">
              {text('anotherSkill')}
            </Button>
            <Button onPress={() => setLevel(alignment.level)} testId="other-level">
              {text('otherLevel')}
            </Button>
          </>
        )}
      </div>
      {level !== undefined && (
        <form
          class="picker"
          onSubmit={(event) => {
            event.preventDefault();
            void setNewLevel(level);
          }}
        >
          <LevelSelect levels={levels} level={level} onChange={setLevel} />
          <div class="field-actions">
            <Button type="submit" tone="primary" testId="set-level">
              {text('setLevel')}
            </Button>
            <Button onPress={() => setLevel(undefined)}>{text('cancel')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
