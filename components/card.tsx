import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  title?: string;
  children: ComponentChildren;
  class?: string;
  testId?: string;
}

/** A raised piece of paper about one thing. It takes the focus when what had it inside is gone. */
export function Card({ title, children, testId, ...rest }: CardProps) {
  const id = useId();
  return (
    <section
      class={rest.class === undefined ? 'card' : `card ${rest.class}`}
      aria-labelledby={title === undefined ? undefined : id}
      data-testid={testId}
      tabIndex={-1}
    >
      {title !== undefined && (
        <h2 id={id} class="card-title">
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
