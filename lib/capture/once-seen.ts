type Page = Window & typeof globalThis;

const seenFor = 1_000;

/**
 * Calls back once, when the page is in front after a second, or a second after it came there. Nothing else is done in that second:
 * touching `document` in a world of our own costs more than all the rest.
 */
export function onceSeen(window: Page, seen: () => void): void {
  const look = () => {
    const { document } = window;
    // Frames are not what somebody looks at.
    if (window.parent !== window) return;
    if (document.visibilityState === 'visible') seen();
    else document.addEventListener('visibilitychange', () => window.setTimeout(look, seenFor), { once: true });
  };
  window.setTimeout(look, seenFor);
}
