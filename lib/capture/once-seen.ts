type Page = Window & typeof globalThis;

const seenFor = 3_000;

/**
 * Calls back once, when the page is in front after three seconds, or three seconds after it came there. Nothing else is done until
 * then: most pages are only passed through, and the first message to the background alone costs more than all the rest.
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
