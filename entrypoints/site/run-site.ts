import type { SiteDefinition } from '../../lib/capture/sites/definition.ts';
import { watchSite } from '../../lib/capture/sites/watch-site.ts';
import { reportSighting } from '../../lib/messaging/report-sighting.ts';
import { reportSite } from '../../lib/messaging/report-site.ts';

/** Runs one definition in our own isolated world, in the top frame of the site's pages, once. */
export function runSite(definition: SiteDefinition): void {
  const started = Symbol.for(`skillmark.site.${definition.id}`);
  if (started in globalThis) return;
  Object.defineProperty(globalThis, started, { value: true });
  watchSite({
    window,
    definition,
    report: (sighting) => reportSighting(sighting),
    said: (word) => reportSite({ site: definition.id, ...word }),
  });
}
