import type { Sighting } from '../../schema/completion.ts';
import type { Confirm } from './confirm.ts';
import type { SiteDefinition } from './definition.ts';
import type { Outcome } from './judge.ts';
import { patience, pauseAfter } from './looks.ts';
import { kindAt, readSite } from './read-site.ts';
import { createTeller, type SiteWord } from './tell-outcomes.ts';

type Page = Window & typeof globalThis;

interface Options {
  window: Page;
  definition: SiteDefinition;
  report: (sighting: Sighting) => void;
  /** How a kind of page could be read, whenever that is news in this page's life. */
  said: (word: SiteWord) => void;
  /** What a list of the site shows as finished long ago. */
  found: (history: Sighting[]) => void;
  /** Starts to tell what the answers of the site's API come to, and returns how to end it; only for a definition that has some. */
  answers?: ((tell: (outcome: Outcome) => void) => () => void) | undefined;
  /** Asks the site itself; only for a definition with a confirmation. */
  confirm?: Confirm | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** How one address has been going: `looks` so far, and whether there is anything left to see. */
interface Visit {
  href: string;
  looks: number;
  decided: boolean;
}

/** Calls back when a single-page application has gone to another address; returns how to stop. */
function onNavigation(window: Page, moved: () => void): () => void {
  const navigation: unknown = Reflect.get(window, 'navigation');
  const modern = navigation instanceof window.EventTarget ? navigation : undefined;
  modern?.addEventListener('currententrychange', moved);
  for (const name of ['popstate', 'hashchange']) window.addEventListener(name, moved);
  // Older browsers say nothing of `history.pushState`.
  const clock = modern === undefined ? window.setInterval(moved, 1_000) : undefined;
  return () => {
    modern?.removeEventListener('currententrychange', moved);
    for (const name of ['popstate', 'hashchange']) window.removeEventListener(name, moved);
    window.clearInterval(clock);
  };
}

/**
 * Reads this page by one definition, again after changes, until it is decided: at most every 0.4 s at first, then ever more
 * seldom while it keeps changing, and not at all between two looks, so that busy pages pay next to nothing. A page that stood
 * still is read 0.4 s after it changes. Returns a function that ends it.
 */
export function watchSite(options: Options): () => void {
  const { window, definition, report, said, found, answers, confirm, now = Date.now } = options;
  const { document } = window;
  const tell = createTeller({ report, said, found, confirm, now });
  let visit: Visit = { href: '', looks: 0, decided: false };
  let timer: number | undefined;
  let lookedAt = 0;

  const lookLater = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    timer = window.setTimeout(look, pauseAfter(visit.looks, now() - lookedAt));
  };
  const observer = new window.MutationObserver(lookLater);

  /** A drifted page gets some looks more: its parts may come one after another. */
  const isDecided = (outcome: Outcome): boolean => {
    if (outcome.outcome === 'completed') return !outcome.list;
    return visit.looks >= patience && (outcome.outcome === 'drifted' || outcome.outcome === 'not-ours');
  };

  function look(): void {
    observer.disconnect();
    window.clearTimeout(timer);
    const { href } = window.location;
    if (href !== visit.href) visit = { href, looks: 0, decided: false };
    if (visit.decided || kindAt(definition, new URL(href)) === undefined) return;
    visit.looks += 1;
    lookedAt = now();
    const outcome = readSite(definition, document, window.location);
    visit.decided = isDecided(outcome);
    if (outcome.outcome !== 'drifted' || visit.decided) tell(outcome, 'page');
    if (visit.decided) return;
    if (outcome.outcome === 'drifted') lookLater();
    else observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  }

  const moved = () => {
    if (window.location.href !== visit.href) look();
  };
  const stop = onNavigation(window, moved);
  look();
  const endAnswers = answers?.((outcome) => tell(outcome, 'answer'));
  return () => {
    stop();
    endAnswers?.();
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
