import { defineBackground } from 'wxt/utils/define-background';

/** There so that the browser driver sees that the extension has started. */
export default defineBackground(() => {});
