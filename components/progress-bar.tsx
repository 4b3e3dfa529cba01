import { text } from '../lib/text/text.ts';
import { Button } from './button.tsx';

interface ProgressBarProps {
  /** What is being done. */
  label: string;
  /** How much of it is done, 0 … 1. */
  share: number;
  onStop: () => void;
}

/** Work that takes its time, how far it is, and the way to stop it. */
export function ProgressBar({ label, share, onStop }: ProgressBarProps) {
  return (
    <div class="working" data-testid="working">
      <p class="between">
        <span>{label}</span>
        <span class="muted small">{`${Math.round(share * 100)} %`}</span>
      </p>
      <progress class="bar-of-work" max={1} value={share} aria-label={label} />
      <div>
        <Button onPress={onStop} testId="stop">
          {text('stop')}
        </Button>
      </div>
    </div>
  );
}
