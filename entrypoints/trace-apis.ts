import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { traceApis } from '../lib/capture/trace-apis.ts';

/** Run once in the page's own world, on the person's click: only there the API objects of a course can be seen. */
export default defineUnlistedScript(() => traceApis(window));
