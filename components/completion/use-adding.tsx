import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CompletionView, LevelName } from '../../lib/domain/overview.ts';
import type { Option } from '../find-options.ts';
import type { CompletionDeeds } from './completion-deeds.ts';
import { Proposing } from './proposing.tsx';
import { SkillPicker } from './skill-picker.tsx';

interface AddingProps {
  view: CompletionView;
  levels: LevelName[];
  loadSkills: () => Promise<Option[]>;
  deeds: CompletionDeeds;
}

interface Adding {
  /** Opens the choice of one more skill, or the proposal of one that the model lacks. */
  add: (what: 'picker' | 'proposal') => void;
  /** What is open; undefined while nothing is. */
  form: ComponentChildren | undefined;
}

/** What a person adds to a completion by hand, one form at a time. */
export function useAdding({ view, levels, loadSkills, deeds }: AddingProps): Adding {
  const [open, setOpen] = useState<'picker' | 'proposal'>();
  const close = () => setOpen(undefined);
  const choose = async (skill: Option, level: number) => {
    if (await deeds.choose(view, skill, level)) close();
  };
  if (open === undefined) return { add: setOpen, form: undefined };
  const form =
    open === 'proposal' ? (
      <Proposing view={view} deeds={deeds} onClose={close} />
    ) : (
      <SkillPicker
        levels={levels}
        level={levels[0]?.level ?? 1}
        loadSkills={loadSkills}
        onChoose={choose}
        onCancel={close}
      />
    );
  return { add: setOpen, form };
}
