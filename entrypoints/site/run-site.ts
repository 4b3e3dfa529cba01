import type { Confirm } from '../../lib/capture/sites/confirm.ts';
import type { SiteDefinition } from '../../lib/capture/sites/definition.ts';
import { createPageReader } from '../../lib/capture/sites/page-reader.ts';
import type { watchAnswers } from '../../lib/capture/sites/watch-answers.ts';
import { watchSite } from '../../lib/capture/sites/watch-site.ts';
import { type SiteMark, siteMark } from '../../lib/capture/trace-marks.ts';
import { reportFound } from '../../lib/messaging/report-found.ts';
import { reportSighting } from '../../lib/messaging/report-sighting.ts';
import { reportSite } from '../../lib/messaging/report-site.ts';

/** What only some sites need, so that the others do not carry it. */
interface Extras {
  answers?: typeof watchAnswers;
  confirm?: (window: Window, definition: SiteDefinition) => Confirm;
}

/**
 * Runs one definition in our own isolated world, in the top frame of the site's pages, once. With answers to hear it comes at
 * document_start, and reads the page when it stands.
 */
export function runSite(definition: SiteDefinition, extras: Extras = {}): void {
  const started = Symbol.for(siteMark(definition.id));
  if (started in globalThis) return;
  const mark: SiteMark = { definition, told: 0, words: new Map() };
  Object.defineProperty(globalThis, started, { value: mark });
  const answers = extras.answers?.(window, definition);
  const watch = () =>
    watchSite({
      window,
      definition,
      answers,
      confirm: extras.confirm?.(window, definition),
      found: reportFound,
      report(sighting) {
        mark.told += 1;
        const account = definition.account?.(createPageReader(document, location.origin));
        reportSighting(account === undefined ? sighting : { ...sighting, account });
      },
      said(word) {
        mark.words.set(word.kind, word);
        reportSite({ site: definition.id, ...word });
      },
    });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { once: true });
  else watch();
}
