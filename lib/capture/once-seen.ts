type Page = Window & typeof globalThis;

const seenFor = 1_000;

/** Calls back once, when the page has been in front for a second without a break. */
export function onceSeen(window: Page, seen: () => void): void {
  const { document } = window;
  let timer: number | undefined;
  const wait = () => {
    window.clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    timer = window.setTimeout(() => {
      document.removeEventListener('visibilitychange', wait);
      seen();
    }, seenFor);
  };
  document.addEventListener('visibilitychange', wait);
  wait();
}
