import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchSigns } from '../lib/capture/watch-signs.ts';
import { reportSigns } from '../lib/messaging/report-signs.ts';

const started = Symbol.for('skillmark.signs');

/** Runs in the top frame of allowed hosts that no definition reads, when the browser has nothing else to do. */
export default defineUnlistedScript(() => {
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  watchSigns({ window, ask: reportSigns });
});
