import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDetector } from '../lib/capture/detect.ts';
import { reportSighting } from '../lib/messaging/report-sighting.ts';

const started = Symbol.for('skillmark.detector');

/** Runs in our own isolated world, in every frame of the sites the person allowed. */
export default defineUnlistedScript(() => {
  // A page that was open when its site was allowed, twice, gets the script twice.
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  startDetector({
    window,
    report: (sighting, { scos, done }) =>
      reportSighting(scos === undefined ? sighting : { ...sighting, parts: { all: scos, done } }),
  });
});
