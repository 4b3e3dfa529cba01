import type { SiteReport } from '../schema/site-health.ts';
import { browserRuntime } from './report-sighting.ts';

/** Says how a site's page could be read. Not repeated: the next page says it again. */
export function reportSite(report: SiteReport): void {
  try {
    browserRuntime()
      .sendMessage({ name: 'site.report', input: report })
      .catch(() => {
        // The worker was just being stopped.
      });
  } catch {
    // The extension was updated under this page ("context invalidated"): the next page load has the new one.
  }
}
