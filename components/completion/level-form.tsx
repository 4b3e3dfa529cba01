import { useEffect, useRef, useState } from 'preact/hooks';
import type { LevelName } from '../../lib/domain/overview.ts';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { LevelSelect } from './skill-picker.tsx';

interface LevelFormProps {
  levels: LevelName[];
  level: number;
  onSet: (level: number) => unknown;
  onCancel: () => void;
}

/** Choose another level of the scale. */
export function LevelForm({ levels, level, onSet, onCancel }: LevelFormProps) {
  const [chosen, choose] = useState(level);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  return (
    <form
      ref={form}
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        onSet(chosen);
      }}
    >
      <LevelSelect levels={levels} level={chosen} onChange={choose} />
      <div class="field-actions">
        <Button type="submit" tone="primary" testId="set-level">
          {text('setLevel')}
        </Button>
        <Button onPress={onCancel}>{text('cancel')}</Button>
      </div>
    </form>
  );
}
