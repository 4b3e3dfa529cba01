import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { keepDetectorsRegistered, putIntoFrame } from '../lib/access/detectors.ts';
import { knownSites, sitesAt } from '../lib/access/known-sites.ts';
import { tellTab } from '../lib/access/page-note.ts';
import { openWelcome } from '../lib/access/welcome.ts';
import { catchUp, createHandlers } from '../lib/background/handlers.ts';
import { openHouse } from '../lib/background/open-house.ts';
import { repair } from '../lib/background/recording/resume.ts';
import { onAlarm, wakeAt } from '../lib/background/schedule.ts';
import { announceChange } from '../lib/messaging/changes.ts';
import { listen } from '../lib/messaging/listen.ts';
import { language } from '../lib/text/text.ts';

// `wxt/browser` knows only the paths it generated itself.
const extensionFile = (path: string): string => new URL(path, browser.runtime.getURL('/')).href;

export default defineBackground({
  type: 'module',
  main() {
    // Everything in this tick: a worker woken by an event gets it only if the listener is there by then.
    const house = openHouse({
      area: browser.storage.local,
      language,
      announce: announceChange,
      tell: tellTab,
      wakeAt,
      knownSites,
      sitesAt,
      putIntoFrame,
      fileAddress: extensionFile,
      sampleModel: async () => (await fetch(extensionFile('/sample-model.json'))).text(),
    });
    // Content scripts have no business in our storage; a browser that cannot keep them out has no such method.
    void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
    listen(createHandlers(() => house));
    keepDetectorsRegistered();
    openWelcome();
    const round = async () => {
      await repair(await house);
      await catchUp(await house);
    };
    const report = (error: unknown) => console.error('Skillmark could not finish its round:', error);
    onAlarm(() => void round().catch(report));
    round().catch(report);
  },
});
