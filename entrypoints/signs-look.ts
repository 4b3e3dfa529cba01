import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchSigns } from '../lib/capture/watch-signs.ts';
import { reportSigns } from '../lib/messaging/report-signs.ts';

const started = Symbol.for('skillmark.signs-look');

/** Put into the top frame of a page that no definition reads once the person stays on it; see `detector-unread.ts`. */
export default defineUnlistedScript(() => {
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  watchSigns({ window, ask: reportSigns });
});
