import { defineContentScript } from 'wxt/utils/define-content-script';

/** Does nothing; what it costs is what the ground itself costs. */
export default defineContentScript({
  matches: ['http://academy.localhost/*'],
  allFrames: true,
  runAt: 'document_start',
  main() {},
});
