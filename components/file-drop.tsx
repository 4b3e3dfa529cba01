import type { TargetedDragEvent } from 'preact';
import { useId, useState } from 'preact/hooks';

interface FileDropProps {
  /** What the button says. */
  label: string;
  hint: string;
  /** As in `<input accept>`. */
  accept: string;
  several?: boolean;
  onFiles: (files: File[]) => Promise<unknown>;
  testId: string;
}

/** One place to drop files on, which is the button to choose them as well. */
export function FileDrop({ label, hint, accept, several, onFiles, testId }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (isOver: boolean) => (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(isOver);
  };
  const take = (files: FileList | null | undefined) => {
    const chosen = [...(files ?? [])].slice(0, several === true ? undefined : 1);
    return chosen.length === 0 ? Promise.resolve() : onFiles(chosen);
  };
  return (
    <label
      class="drop"
      for={id}
      data-over={over}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        void take(event.dataTransfer?.files);
      }}
    >
      <input
        id={id}
        class="drop-input"
        type="file"
        accept={accept}
        multiple={several === true}
        data-testid={testId}
        onChange={(event) => {
          const input = event.currentTarget;
          // Cleared, so that the same file can be chosen again after it was mended.
          void take(input.files).then(() => (input.value = ''));
        }}
      />
      <b>{label}</b>
      <span class="muted small">{hint}</span>
    </label>
  );
}
