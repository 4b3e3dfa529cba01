import { always, follow } from './follow.ts';
import { bare, deref, quietly, SafeWeakRef } from './primordials.ts';

const mostFrames = 32;
const deepestFrame = 4;
const longestPath = 1024;
const longestText = 8 * 1024;
const mostPopups = 4;

/** The part of a window that is read here; all of it can throw when the window belongs to another origin. */
type Frame = {
  readonly length: number;
  readonly closed: boolean;
  readonly location: Location;
  readonly [index: number]: Frame;
};

/**
 * Who may be speaking: the addresses (path and query) of the same-origin frames below this window and of the popups it
 * opened, one a line, the outermost first. The caller of a function cannot be known, so the receiver compares these with
 * the manifest. Returns a function to be called while content speaks.
 */
export function watchSpeakers(window: Window): () => string {
  const popups: { [slot: number]: WeakRef<object>; count: number } = bare({ count: 0 });
  quietly(() => rememberPopups(window, popups));
  return () => {
    const found = { text: '', left: mostFrames };
    collectFrames(window as unknown as Frame, 1, found);
    for (let i = 0; i < mostPopups; i++) {
      const reference = popups[i];
      const popup = reference === undefined ? undefined : (deref(reference) as Frame | undefined);
      if (popup !== undefined) quietly(() => !popup.closed && collect(popup, 1, found));
    }
    return found.text;
  };
}

function collectFrames(frame: Frame, depth: number, found: { text: string; left: number }): void {
  for (let i = 0; i < frame.length && i < mostFrames && depth <= deepestFrame; i++) {
    const child = frame[i];
    if (child !== undefined) collect(child, depth, found);
  }
}

function collect(frame: Frame, depth: number, found: { text: string; left: number }): void {
  if (found.left-- <= 0) return;
  quietly(() => {
    // Another origin throws here, about:blank has no path.
    const { pathname, search } = frame.location;
    const path = `${pathname}${search}`;
    const text = found.text === '' ? path : `${found.text}\n${path}`;
    if (path[0] === '/' && path.length <= longestPath && text.length <= longestText) found.text = text;
  });
  quietly(() => collectFrames(frame, depth + 1, found));
}

/** Many LMSs open content in a window of its own; the only way to it is what window.open returned. */
function rememberPopups(window: Window, popups: { [slot: number]: WeakRef<object>; count: number }): void {
  follow(window, 'open', always, (_self, _args, opened) => {
    if (typeof opened !== 'object' || opened === null) return;
    popups[popups.count % mostPopups] = new SafeWeakRef(opened);
    popups.count++;
  });
}
