import { useId } from 'preact/hooks';

interface TextAreaProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  rows?: number;
  maxLength?: number;
  testId?: string;
}

/** One labelled field for several lines. */
export function TextArea({ label, value, onInput, hint, rows = 3, maxLength, testId }: TextAreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        class="input"
        rows={rows}
        value={value}
        maxLength={maxLength}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        data-testid={testId}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint !== undefined && (
        <p id={`${id}-note`} class="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
