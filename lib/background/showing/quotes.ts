import type { QuoteView } from '../../domain/overview.ts';
import type { Reason, Span } from '../../schema/alignment.ts';
import type { Course } from '../../schema/completion.ts';

const mostQuotes = 12;

function textAt({ title, description, teaches }: Course, { place, part }: Span): string | undefined {
  if (place === 'title') return title;
  if (place === 'description') return description;
  return place === 'teaches' ? teaches?.[part] : undefined;
}

/** The words at a place; undefined where the text has become another since. */
function quote(course: Course, span: Span, reason: number): QuoteView | undefined {
  const text = textAt(course, span);
  const { place, start, end } = span;
  if (text === undefined || end > text.length || start >= end) return undefined;
  return { reason, place, match: text.slice(start, end), start, end };
}

/** What the reasons point at, in the words of the course; `reason` counts them. */
export function quotesOf(course: Course, reasons: readonly Reason[]): QuoteView[] {
  return reasons
    .flatMap((reason, number) =>
      'spans' in reason ? (reason.spans ?? []).flatMap((span) => quote(course, span, number) ?? []) : [],
    )
    .slice(0, mostQuotes);
}
