import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { traceFrame } from '../lib/capture/trace-frame.ts';

/** For "Why was my course not logged?": run once in each frame of the page that the person clicked on. */
export default defineUnlistedScript(() => traceFrame(window, globalThis));
