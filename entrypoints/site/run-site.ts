import type { SiteDefinition } from '../../lib/capture/sites/definition.ts';
import type { watchAnswers } from '../../lib/capture/sites/watch-answers.ts';
import { watchSite } from '../../lib/capture/sites/watch-site.ts';
import { reportFound } from '../../lib/messaging/report-found.ts';
import { reportSighting } from '../../lib/messaging/report-sighting.ts';
import { reportSite } from '../../lib/messaging/report-site.ts';

/** What only some sites need, so that the others do not carry it. */
interface Extras {
  answers?: typeof watchAnswers;
}

/**
 * Runs one definition in our own isolated world, in the top frame of the site's pages, once. With answers to hear it comes at
 * document_start, and reads the page when it stands.
 */
export function runSite(definition: SiteDefinition, extras: Extras = {}): void {
  const started = Symbol.for(`skillmark.site.${definition.id}`);
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  const answers = extras.answers?.(window, definition);
  const watch = () =>
    watchSite({
      window,
      definition,
      answers,
      report: (sighting) => reportSighting(sighting),
      found: reportFound,
      said: (word) => reportSite({ site: definition.id, ...word }),
    });
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', watch, { once: true });
  else watch();
}
