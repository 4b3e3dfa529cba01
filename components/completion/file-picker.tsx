import { useRef, useState } from 'preact/hooks';
import { text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { fileProblem } from './file-problem.ts';

interface FilePickerProps {
  onChoose: (files: File[]) => void;
  busy?: boolean;
}

/** Chooses PDFs and pictures. What cannot be evidence is refused at once, by its name, and the others are taken. */
export function FilePicker({ onChoose, busy }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<string[]>([]);
  const take = async (chosen: File[]) => {
    const checked = await Promise.all(chosen.map(async (file) => ({ file, problem: await fileProblem(file) })));
    setProblems(checked.flatMap(({ problem }) => problem ?? []));
    const good = checked.filter(({ problem }) => problem === undefined).map(({ file }) => file);
    if (good.length > 0) onChoose(good);
  };
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
          void take(chosen);
        }}
      />
      <div class="field-actions">
        <Button busy={busy === true} onPress={() => input.current?.click()} testId="file-add">
          {text('fileAdd')}
        </Button>
      </div>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} class="field-wrong" data-testid="file-problem">
            {problem}
          </p>
        ))}
      </div>
      <p class="field-hint">{text('filesHint')}</p>
    </div>
  );
}
