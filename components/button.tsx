import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface ButtonProps {
  children: ComponentChildren;
  /** Called straight from the click, so that it may ask the browser for a permission. */
  onPress?: () => unknown;
  tone?: 'primary' | 'careful' | 'quiet';
  type?: 'button' | 'submit';
  /** Spoken name, where the words on the button are not enough by themselves. */
  label?: string | undefined;
  expanded?: boolean;
  busy?: boolean;
  /** A key that does the same where the button's surroundings listen for it; it is shown. */
  shortcut?: string;
  class?: string;
  testId?: string;
  buttonRef?: RefObject<HTMLButtonElement | null>;
}

/** A button that cannot be pressed twice while its deed is under way; it keeps the focus meanwhile. */
export function Button(props: ButtonProps) {
  const [working, setWorking] = useState(false);
  const busy = working || props.busy === true;
  const press = async () => {
    if (busy || props.onPress === undefined) return;
    const result = props.onPress();
    if (!(result instanceof Promise)) return;
    setWorking(true);
    try {
      await result;
    } finally {
      setWorking(false);
    }
  };
  return (
    <button
      ref={props.buttonRef ?? null}
      type={props.type ?? 'button'}
      class={props.class === undefined ? 'btn' : `btn ${props.class}`}
      data-tone={props.tone}
      data-testid={props.testId}
      aria-label={props.label}
      aria-keyshortcuts={props.shortcut}
      aria-expanded={props.expanded}
      aria-disabled={busy ? 'true' : undefined}
      onClick={press}
    >
      {props.children}
      {props.shortcut !== undefined && (
        <span class="key" aria-hidden="true">
          {props.shortcut}
        </span>
      )}
    </button>
  );
}
