import { useState } from 'preact/hooks';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Field } from '../field.tsx';

interface EraseDialogProps {
  onErase: () => Promise<void>;
  onClose: () => void;
}

/** Erasing cannot be taken back, so the word is typed. */
export function EraseDialog({ onErase, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string>();
  const word = text('eraseWord');
  const submit = async () => {
    const meant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
    setWrong(meant ? undefined : text('eraseNotWord', word));
    if (meant) await onErase();
  };
  return (
    <Dialog title={text('eraseTitle')} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{text('eraseWhat')}</p>
        <p class="muted small">{text('eraseNotHr')}</p>
        <Field label={text('eraseTypeIt', word)} value={typed} onInput={setTyped} wrong={wrong} testId="erase-word" />
        <div class="field-actions">
          <Button type="submit" tone="careful" testId="erase-confirm">
            {text('eraseData')}
          </Button>
          <Button onPress={onClose}>{text('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
