import { contentIsHere, signalEvent } from './tap/signal-limits.ts';

/** As many as are judged in a second, so that a page gains nothing by being early. */
const mostHeld = 50;
/** Characters; one manifest of the longest kind, and some more. */
const longestHeld = 6 * 1024 * 1024;

/**
 * Keeps what this frame says until somebody is there to judge it, and calls for them with each word.
 * Returns a function that ends this and hands over what was said, the oldest first; undefined when that has been done.
 */
export function holdSignals(window: Window, call: () => void): () => unknown[] | undefined {
  let held: string[] | undefined = [];
  let length = 0;
  const hold = (event: Event) => {
    const detail: unknown = 'detail' in event ? event.detail : undefined;
    if (held === undefined || typeof detail !== 'string') return;
    call();
    length += detail.length;
    if (detail !== contentIsHere && held.length < mostHeld && length <= longestHeld) held.push(detail);
  };
  // On the window, in the capture phase: touching `document` in a world of our own costs more than all the rest at start.
  window.addEventListener(signalEvent, hold, true);
  return () => {
    window.removeEventListener(signalEvent, hold, true);
    const all = held;
    held = undefined;
    return all;
  };
}
