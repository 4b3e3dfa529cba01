import type { Course } from '../schema/completion.ts';
import type { SignsReport } from '../schema/site-health.ts';
import { browserRuntime } from './report-sighting.ts';

/** Says that a page looks finished. Not repeated: the person may come by again. */
export function reportSigns(course: Course, signs: SignsReport['signs']): void {
  try {
    const input: SignsReport = { course, signs };
    browserRuntime()
      .sendMessage({ name: 'signs.report', input })
      .catch(() => {
        // The worker was just being stopped.
      });
  } catch {
    // The extension was updated under this page ("context invalidated"): the next page load has the new one.
  }
}
