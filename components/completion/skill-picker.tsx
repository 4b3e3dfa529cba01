import { useEffect, useRef, useState } from 'preact/hooks';
import type { LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Combobox } from '../combobox.tsx';
import type { Option } from '../find-options.ts';
import { Notice } from '../notice.tsx';
import { Select } from '../select.tsx';

interface SkillPickerProps {
  levels: LevelName[];
  /** The level to start from. */
  level: number;
  loadSkills: () => Promise<Option[]>;
  onChoose: (skill: Option, level: number) => unknown;
  onCancel: () => void;
}

/** Choose a skill of the model by searching, and the level. */
export function SkillPicker({ levels, level, loadSkills, onChoose, onCancel }: SkillPickerProps) {
  const [skills, setSkills] = useState<Option[] | 'failed'>();
  const [skill, setSkill] = useState<Option>();
  const [chosenLevel, setLevel] = useState(level);
  const form = useRef<HTMLFormElement>(null);
  const load = () => void loadSkills().then(setSkills, () => setSkills('failed'));
  useEffect(load, []);
  useEffect(() => {
    if (Array.isArray(skills)) form.current?.querySelector('input')?.focus();
  }, [skills]);
  if (skills === 'failed') {
    return (
      <Notice tone="wrong" actions={<Button onPress={load}>{text('tryAgain')}</Button>}>
        {text('refusalNoAnswer')}
      </Notice>
    );
  }
  if (skills === undefined) return null;
  return (
    <form
      ref={form}
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (skill !== undefined) onChoose(skill, chosenLevel);
      }}
    >
      <Combobox
        label={text('pickSkill')}
        options={skills}
        onPick={setSkill}
        placeholder={text('pickSkillHint')}
        testId="skill-search"
      />
      <LevelSelect levels={levels} level={chosenLevel} onChange={setLevel} />
      <div class="field-actions">
        {skill !== undefined && (
          <Button type="submit" tone="primary" testId="skill-choose">
            {text('pickThis', skill.label)}
          </Button>
        )}
        <Button onPress={onCancel}>{text('cancel')}</Button>
      </div>
    </form>
  );
}

interface LevelSelectProps {
  levels: LevelName[];
  level: number;
  onChange: (level: number) => void;
}

/** The steps of the model's scale. */
export function LevelSelect({ levels, level, onChange }: LevelSelectProps) {
  return (
    <Select
      label={text('pickLevel')}
      value={String(level)}
      onChange={(value) => onChange(Number(value))}
      testId="level"
    >
      {levels.map((step) => (
        <option key={step.level} value={step.level}>
          {`${step.level} · ${step.name}`}
        </option>
      ))}
    </Select>
  );
}
