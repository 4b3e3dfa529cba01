import type { Course } from '../schema/completion.ts';
import { readCourse } from './page.ts';
import { looksFinished, type Sign } from './signs.ts';

type Page = Window & typeof globalThis;

interface Options {
  window: Page;
  /** Something looks finished, and the person may be asked. */
  ask: (course: Course, signs: Sign[]) => void;
}

/** It comes to pages that were stayed on (see once-seen.ts); what matters is that it is still the same page a moment later. */
const firstPause = 1_000;
/** After a change, since it is seldom the only one; doubled with each look. */
const nextPause = 3_000;
const longestPause = 60_000;
const mostLooks = 12;

/**
 * Looks at a page that nobody has described once the person has had it before them for a while, and again after changes, ever
 * more seldom. Asks at most once an address. Returns a function that ends it.
 */
export function watchSigns({ window, ask }: Options): () => void {
  const { document } = window;
  let { href } = window.location;
  let looks = 0;
  let timer: number | undefined;

  const wait = (pause: number) => {
    // Hidden pages wait until they are seen; the event below comes then.
    if (document.visibilityState === 'visible') timer = window.setTimeout(look, pause);
  };
  const lookLater = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    if (window.location.href !== href) {
      href = window.location.href;
      looks = 0;
    }
    wait(Math.min(nextPause * 2 ** looks, longestPause));
  };
  const observer = new window.MutationObserver(lookLater);
  const observe = () => observer.observe(document, { childList: true, subtree: true, attributes: true });

  /** Asks if there is something to ask about. */
  const heed = (): boolean => {
    try {
      const signs = looksFinished(document, window.location);
      if (signs !== undefined) ask(readCourse(document, window.location), signs);
      return signs !== undefined;
    } catch (error) {
      // A page can name a form after document's own functions; it is then left alone.
      console.debug('Skillmark could not look at this page:', error);
      return true;
    }
  };

  function look(): void {
    if (window.location.href !== href) {
      lookLater();
      return;
    }
    looks += 1;
    if (looks <= mostLooks && heed()) looks = mostLooks;
    observe();
  }

  document.addEventListener('visibilitychange', lookLater);
  wait(firstPause);
  return () => {
    document.removeEventListener('visibilitychange', lookLater);
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
