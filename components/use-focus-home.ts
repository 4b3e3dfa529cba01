import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** The nearest thing around what had the focus that is still there and may take it. */
function home(trail: Element[]): HTMLElement | undefined {
  return trail.find((element): element is HTMLElement => element instanceof HTMLElement && element.isConnected);
}

function trailOf(element: Element): Element[] {
  const trail: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.hasAttribute('tabindex')) trail.push(at);
  return trail;
}

/**
 * When a button disappears because it did its work, the browser drops the focus to the top of the page. This puts it on
 * the nearest surrounding card instead, so that keyboard and screen reader go on from where they were.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const top = root.current;
    if (top === null) return;
    let last: { element: Element; trail: Element[] } | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = { element: target, trail: trailOf(target) };
    };
    const mend = new MutationObserver(() => {
      if (document.activeElement !== document.body || last === undefined || last.element.isConnected) return;
      home(last.trail)?.focus();
    });
    top.addEventListener('focusin', remember);
    mend.observe(top, { childList: true, subtree: true });
    return () => {
      top.removeEventListener('focusin', remember);
      mend.disconnect();
    };
  }, [root]);
}
