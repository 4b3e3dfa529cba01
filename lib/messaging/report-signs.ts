import type { Course } from '../schema/completion.ts';
import type { SignsReport } from '../schema/site-health.ts';
import { browserRuntime } from './report-sighting.ts';

/** Not repeated: the person may come by again. */
function sendOnce(name: 'signs.report' | 'signs.look', input: unknown): void {
  try {
    browserRuntime()
      .sendMessage({ name, input })
      .catch(() => {
        // The worker was just being stopped.
      });
  } catch {
    // The extension was updated under this page ("context invalidated"): the next page load has the new one.
  }
}

/** Says that a page looks finished. */
export function reportSigns(course: Course, signs: SignsReport['signs']): void {
  const input: SignsReport = { course, signs };
  sendOnce('signs.report', input);
}

/** Asks for the script that looks for signs. */
export const requestLook = (): void => sendOnce('signs.look', {});
