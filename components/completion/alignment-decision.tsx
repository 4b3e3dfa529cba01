import { useState } from 'preact/hooks';
import type { AlignmentView, CompletionView, LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import type { Option } from '../find-options.ts';
import { AlignmentChip } from './alignment-chip.tsx';
import { Because } from './because.tsx';
import type { CompletionDeeds } from './completion-deeds.ts';
import { type DecisionKey, decideByKey, decisionKeys } from './decision-keys.ts';
import { LevelForm } from './level-form.tsx';
import { SkillPicker } from './skill-picker.tsx';

interface AlignmentDecisionProps {
  view: CompletionView;
  alignment: AlignmentView;
  levels: LevelName[];
  loadSkills: () => Promise<Option[]>;
  deeds: CompletionDeeds;
  /** Shows all there is to say. */
  full?: boolean;
}

/** One skill a completion counts toward: why, and the person's yes, no, other level or other skill, one key each. */
export function AlignmentDecision({
  view,
  alignment,
  levels,
  loadSkills,
  deeds,
  full = false,
}: AlignmentDecisionProps) {
  const [asking, setAsking] = useState<'level' | 'skill'>();
  const { decision } = alignment;
  const close = () => setAsking(undefined);
  const options: Partial<Record<DecisionKey, () => unknown>> = {
    ...(decision !== 'confirmed' && { yes: () => deeds.confirm(view, alignment) }),
    ...(decision !== 'rejected' && {
      no: () => deeds.reject(view, alignment),
      level: () => setAsking('level'),
      else: () => setAsking('skill'),
    }),
  };
  return (
    <section
      class="decision"
      data-decision={decision}
      aria-label={alignment.label}
      tabIndex={-1}
      data-testid="alignment"
      onKeyDown={(event) => asking === undefined && decideByKey(event, options)}
    >
      <AlignmentChip alignment={alignment} />
      <Because alignment={alignment} full={full} />
      {asking === undefined && <DecisionButtons decision={decision} options={options} />}
      {asking === 'level' && (
        <LevelForm
          levels={levels}
          level={alignment.level}
          onSet={async (level) => {
            if (await deeds.setLevel(view, alignment, level)) close();
          }}
          onCancel={close}
        />
      )}
      {asking === 'skill' && (
        <SkillPicker
          levels={levels}
          level={alignment.level}
          loadSkills={loadSkills}
          onChoose={async (skill, level) => {
            if (await deeds.choose(view, skill, level, alignment)) close();
          }}
          onCancel={close}
        />
      )}
    </section>
  );
}

const buttons = [
  { key: 'yes', words: 'right', testId: 'confirm' },
  { key: 'no', words: 'notThisSkill', testId: 'reject' },
  { key: 'level', words: 'otherLevel', testId: 'other-level' },
  { key: 'else', words: 'anotherSkill', testId: 'other-skill' },
] as const;

interface DecisionButtonsProps {
  decision: AlignmentView['decision'];
  options: Partial<Record<DecisionKey, () => unknown>>;
}

function DecisionButtons({ decision, options }: DecisionButtonsProps) {
  return (
    <div class="acts">
      {buttons.map(({ key, words, testId }) => {
        const act = options[key];
        if (act === undefined) return null;
        const again = key === 'yes' && decision === 'rejected';
        return (
          <Button
            key={key}
            {...(key === 'yes' && { tone: 'primary' as const })}
            shortcut={decisionKeys[key]}
            onPress={act}
            testId={testId}
          >
            {text(again ? 'countsAfterAll' : words)}
          </Button>
        );
      })}
    </div>
  );
}
