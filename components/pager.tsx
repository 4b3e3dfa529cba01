import { amount, text } from '../lib/text/text.ts';
import { Button } from './button.tsx';

interface PagerProps {
  offset: number;
  limit: number;
  total: number;
  onMove: (offset: number) => void;
}

/** “51–100 of 240” and the two ways on; nothing at all when everything fits on one page. */
export function Pager({ offset, limit, total, onMove }: PagerProps) {
  if (total <= limit) return null;
  const last = Math.min(offset + limit, total);
  return (
    <nav class="pager" aria-label={text('pagerName')}>
      {offset > 0 && (
        <Button onPress={() => onMove(Math.max(0, offset - limit))} testId="page-back">
          {text('pagerBack')}
        </Button>
      )}
      <span class="muted small" role="status">
        {text('pagerRange', amount(offset + 1), amount(last), amount(total))}
      </span>
      {last < total && (
        <Button onPress={() => onMove(offset + limit)} testId="page-on">
          {text('pagerOn')}
        </Button>
      )}
    </nav>
  );
}
