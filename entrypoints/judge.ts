import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../lib/capture/detect.ts';
import { detectorMark, isDetectorMark } from '../lib/capture/trace-marks.ts';
import { createSignalTrace } from '../lib/capture/trace-signals.ts';
import { reportSighting } from '../lib/messaging/report-sighting.ts';

/** Put into a frame when content has spoken there: takes over from the detector what it has heard, and goes on. */
export default defineUnlistedScript(() => {
  const mark: unknown = Reflect.get(globalThis, Symbol.for(detectorMark));
  const held = isDetectorMark(mark) ? mark.handOver() : undefined;
  if (!isDetectorMark(mark) || held === undefined) return;
  const trace = createSignalTrace();
  mark.read = trace.read;
  startDetector({
    window,
    held,
    heard: trace.hear,
    report(sighting, { scos, done }, account) {
      trace.tell(sighting);
      const whose = account === undefined ? {} : { account };
      reportSighting({ ...sighting, ...whose, ...(scos === undefined ? {} : { parts: { all: scos, done } }) });
    },
  });
});
