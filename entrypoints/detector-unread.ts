import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onceSeen } from '../lib/capture/once-seen.ts';
import { requestLook } from '../lib/messaging/report-signs.ts';
import { standBy } from './frame/stand-by.ts';

const started = Symbol.for('skillmark.signs');

/**
 * The detector for allowed hosts whose pages no definition reads. Most of them are only passed through: what looks for signs that a
 * course looks finished is put in when a page is stayed on, so that no page load pays for it. Two scripts would cost more than this one.
 */
export default defineUnlistedScript(() => {
  const callJudge = standBy();
  // A press may finish something, and take the page with it: what judges that is called before it speaks.
  if (callJudge !== undefined) {
    window.addEventListener('pointerdown', callJudge, { capture: true, once: true });
    window.addEventListener('keydown', callJudge, { capture: true, once: true });
  }
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  onceSeen(window, requestLook);
});
