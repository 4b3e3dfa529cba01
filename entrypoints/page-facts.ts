import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFacts } from '../lib/capture/read-page.ts';

/** For "Log this page": run once in the page that the person clicked on; its result goes back to the popup. */
export default defineUnlistedScript(() => readPageFacts());
