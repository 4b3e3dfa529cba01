import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SelectProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `option` and `optgroup` elements. */
  children: ComponentChildren;
  /** The label is only spoken. */
  bare?: boolean;
  testId?: string;
}

/** The browser's own list, in our clothes. */
export function Select({ label, value, onChange, children, bare, testId }: SelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label class={bare === true ? 'unseen' : 'field-label'} for={id}>
        {label}
      </label>
      <div class="select">
        <select
          id={id}
          class="input"
          value={value}
          data-testid={testId}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {children}
        </select>
        <span class="chevron" aria-hidden="true" />
      </div>
    </div>
  );
}
