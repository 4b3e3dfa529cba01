import { text } from '../lib/text/text.ts';

/** Beyond this many steps pips would be counted, not read. */
const mostPips = 8;

interface LevelPipsProps {
  /** Undefined where only the need is known. */
  held?: number;
  /** Undefined where nothing is asked for. */
  needed?: number;
  /** Steps of the scale. */
  levels: number;
}

function kind(step: number, held: number, needed: number): 'held' | 'needed' | 'beyond' {
  if (step <= held) return 'held';
  return step <= needed ? 'needed' : 'beyond';
}

function wordsFor(held: number | undefined, needed: number | undefined): string {
  if (needed === undefined) return text('levelHeld', held ?? 0);
  return held === undefined ? text('levelNeeded', needed) : text('levelOfNeeded', held, needed);
}

/** One pip a step of the scale: full disc = held, ring = still needed, dot = beyond. */
export function LevelPips({ held, needed, levels }: LevelPipsProps) {
  const words = wordsFor(held, needed);
  if (levels > mostPips) return <span class="pip-words">{words}</span>;
  const steps = Array.from({ length: Math.max(levels, needed ?? 0) }, (_, index) => index + 1);
  return (
    <span class="pips" role="img" aria-label={words} title={words}>
      {steps.map((step) => (
        <span key={step} class="pip" data-kind={kind(step, held ?? 0, needed ?? 0)} />
      ))}
    </span>
  );
}
