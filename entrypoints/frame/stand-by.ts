import { holdSignals } from '../../lib/capture/hold-signals.ts';
import { type DetectorMark, detectorMark } from '../../lib/capture/trace-marks.ts';
import { createJudgeCall } from '../../lib/messaging/call-judge.ts';

const started = Symbol.for(detectorMark);

/**
 * Begins to listen to this frame; what judges what is heard comes with the first word (see `judge.ts`), since most pages have no
 * content that speaks. A page that was open when its site was allowed, twice, gets our scripts twice: only the first one counts.
 */
export function standBy(): void {
  if (started in globalThis) return;
  const mark: DetectorMark = { handOver: holdSignals(window, createJudgeCall()) };
  Object.defineProperty(globalThis, started, { value: mark });
}
