import { holdSignals } from '../../lib/capture/hold-signals.ts';
import { type DetectorMark, detectorMark } from '../../lib/capture/trace-marks.ts';
import { createJudgeCall } from '../../lib/messaging/call-judge.ts';

const started = Symbol.for(detectorMark);

/**
 * Begins to listen to this frame; what judges what is heard comes with the first word (see `judge.ts`), since most pages have no
 * content that speaks. Returns a function that calls it sooner. A page that was open when its site was allowed, twice, gets our
 * scripts twice: only the first one counts, and for the second there is nothing to return.
 */
export function standBy(): (() => void) | undefined {
  if (started in globalThis) return undefined;
  const call = createJudgeCall();
  const mark: DetectorMark = { handOver: holdSignals(window, call) };
  Object.defineProperty(globalThis, started, { value: mark });
  return call;
}
