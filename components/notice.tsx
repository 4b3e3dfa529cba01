import type { ComponentChildren } from 'preact';

interface NoticeProps {
  tone: 'calm' | 'good' | 'wrong';
  children: ComponentChildren;
  /** Buttons that help. */
  actions?: ComponentChildren;
  testId?: string;
}

const signs = { calm: 'i', good: '✓', wrong: '!' };

/** Something worth knowing; a wrong one says what to do, and is announced at once. */
export function Notice({ tone, children, actions, testId }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} data-testid={testId} role={tone === 'wrong' ? 'alert' : undefined}>
      <span class="notice-sign" aria-hidden="true">
        {signs[tone]}
      </span>
      <div class="notice-words">
        <p>{children}</p>
        {actions}
      </div>
    </div>
  );
}
