import type { ReportedSighting } from '../schema/completion.ts';
import type { Envelope, Reply } from './send.ts';

interface Runtime {
  sendMessage(message: Envelope): Promise<Reply | undefined>;
}

/**
 * The browser's own object, not the polyfill: both browsers' `sendMessage` returns a promise in Manifest V3, and a page
 * should not have to load 13 kB for it. Read as a property, since the build puts the polyfill wherever `browser` stands alone.
 */
export function browserRuntime(): Runtime {
  const extension: { runtime: Runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  return extension.runtime;
}

const patience = 5_000;
const tries = 3;

/**
 * Hands a sighting to the background and repeats it while there is no yes: the worker may be starting, updating or dying.
 * Repeating is harmless, since the same sighting is the same completion.
 */
export function reportSighting(sighting: ReportedSighting, triesLeft = tries): void {
  const runtime = browserRuntime();
  const again = () => {
    if (triesLeft > 1) setTimeout(() => reportSighting(sighting, triesLeft - 1), patience);
  };
  try {
    runtime.sendMessage({ name: 'sighting.report', input: sighting }).then((reply) => {
      if (reply === undefined || 'failure' in reply) again();
    }, again);
  } catch {
    // The extension was updated under this page ("context invalidated"): the next page load has the new one.
  }
}
