import type { Sighting } from '../schema/completion.ts';
import { browserRuntime } from './report-sighting.ts';

/** Offers what a history page shows. Not repeated: the page's next visit says it again. */
export function reportFound(sightings: Sighting[]): void {
  try {
    browserRuntime()
      .sendMessage({ name: 'history.found', input: { sightings } })
      .catch(() => {
        // The worker was just being stopped.
      });
  } catch {
    // The extension was updated under this page ("context invalidated"): the next page load has the new one.
  }
}
