import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface PageHeadProps {
  title: string;
  lead: string;
  /** The page's one primary action. */
  action?: ComponentChildren;
}

/** Whether a page was shown before: the first one must not steal the focus from the browser. */
const opened = { before: false };

/** A page's heading. It takes the focus when the page is changed, so that a screen reader says where it is. */
export function PageHead({ title, lead, action }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened.before) heading.current?.focus();
    opened.before = true;
  }, []);
  return (
    <header class="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p class="lead">{lead}</p>
      </div>
      {action}
    </header>
  );
}
