import './exact-json.css';
import { text } from '../lib/text/text.ts';

interface ExactJsonProps {
  summary: string;
  value: unknown;
  /** Unfolded from the start. */
  open?: boolean;
}

/** Exactly what travels, for whoever wants to see it. */
export function ExactJson({ summary, value, open = false }: ExactJsonProps) {
  return (
    <details class="exact" open={open}>
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard must be able to. */}
      <section class="exact-box" tabIndex={0} aria-label={text('exactRegion')}>
        <pre>{JSON.stringify(value, null, 2)}</pre>
      </section>
    </details>
  );
}
