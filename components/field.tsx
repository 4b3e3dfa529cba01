import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../lib/text/text.ts';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'url' | 'date' | 'search' | 'password';
  hint?: string;
  /** What is wrong with the value, in words that say how to mend it. */
  wrong?: string | undefined;
  required?: boolean;
  max?: string;
  placeholder?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  testId?: string;
}

/** One labelled field with its hint and its complaint. */
export function Field(props: FieldProps) {
  const id = useId();
  const note = props.wrong ?? props.hint;
  // Preact types an input by its type; one that is chosen at run time fits none of them.
  const kind: object = { type: props.type ?? 'text' };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {props.label}
        {props.required === true && <span class="muted"> {text('fieldRequired')}</span>}
      </label>
      <input
        ref={props.inputRef ?? null}
        id={id}
        class="input"
        {...kind}
        value={props.value}
        max={props.max}
        placeholder={props.placeholder}
        autocomplete="off"
        spellcheck={props.type === undefined}
        aria-required={props.required}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        data-testid={props.testId}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {note !== undefined && (
        <p id={`${id}-note`} class={props.wrong === undefined ? 'field-hint' : 'field-wrong'}>
          {note}
        </p>
      )}
    </div>
  );
}
