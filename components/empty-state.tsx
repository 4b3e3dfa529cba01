import type { ComponentChildren } from 'preact';
import { Mark } from './mark.tsx';

interface EmptyStateProps {
  title: string;
  children: ComponentChildren;
  action?: ComponentChildren;
}

/** What stands where nothing is yet: says why it is empty and what fills it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty" data-testid="empty">
      <Mark />
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}
