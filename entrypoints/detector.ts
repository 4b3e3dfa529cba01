import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../lib/capture/detect.ts';
import { detectorMark } from '../lib/capture/trace-marks.ts';
import { createSignalTrace } from '../lib/capture/trace-signals.ts';
import { reportSighting } from '../lib/messaging/report-sighting.ts';

const started = Symbol.for(detectorMark);

/** Runs in our own isolated world, in every frame of the sites the person allowed. */
export default defineUnlistedScript(() => {
  // A page that was open when its site was allowed, twice, gets the script twice.
  if (started in globalThis) return;
  const trace = createSignalTrace();
  Object.defineProperty(globalThis, started, { value: trace.read });
  startDetector({
    window,
    heard: trace.hear,
    report(sighting, { scos, done }) {
      trace.tell(sighting);
      reportSighting(scos === undefined ? sighting : { ...sighting, parts: { all: scos, done } });
    },
  });
});
