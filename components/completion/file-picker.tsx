import { useRef } from 'preact/hooks';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';

interface FilePickerProps {
  onChoose: (files: File[]) => void;
  busy?: boolean;
}

/** Chooses PDFs and pictures. What they really are is looked at when they are added. */
export function FilePicker({ onChoose, busy }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="field">
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg,.gif,.webp"
        tabIndex={-1}
        aria-label={text('fileAdd')}
        data-testid="file-input"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // The same file can be chosen again after it was removed.
          currentTarget.value = '';
          if (chosen.length > 0) onChoose(chosen);
        }}
      />
      <div class="field-actions">
        <Button busy={busy === true} onPress={() => input.current?.click()} testId="file-add">
          {text('fileAdd')}
        </Button>
      </div>
      <p class="field-hint">{text('filesHint')}</p>
    </div>
  );
}
