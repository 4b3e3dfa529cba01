import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openChannel } from '../lib/capture/tap/channel.ts';
import { outermostDocument } from '../lib/capture/tap/launch.ts';
import { startTap } from '../lib/capture/tap/start-tap.ts';

/** Runs in the page's own world, in every frame of the sites the person allowed, before anything of the page does. */
export default defineUnlistedScript(() => {
  const far = openChannel(window, () => outermostDocument(window));
  startTap(window, openChannel(window), far);
});
