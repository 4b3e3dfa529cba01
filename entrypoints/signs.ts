import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceSeen } from '../lib/capture/once-seen.ts';
import { requestLook } from '../lib/messaging/report-signs.ts';

const started = Symbol.for('skillmark.signs');

/**
 * Runs in the top frame of allowed hosts that no definition reads. All it does is to wait: most pages are only passed through, and
 * what looks for signs is put in when one is stayed on, so that no page load pays for it.
 */
export default defineUnlistedScript(() => {
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  onceSeen(window, requestLook);
});
