import type { Sighting } from '../../schema/completion.ts';
import type { SiteDefinition } from './definition.ts';
import { kindAt, type Outcome, readSite } from './read-site.ts';
import { sightingsOf } from './sightings-of.ts';

type Page = Window & typeof globalThis;

/** `completed`: a course was told of; `read`: it could be read; `drifted`: the site has changed, `missing` is not there. */
export interface SiteWord {
  kind: string;
  word: 'completed' | 'read' | 'drifted';
  missing?: string;
}

interface Options {
  window: Page;
  definition: SiteDefinition;
  report: (sighting: Sighting) => void;
  /** How a kind of page could be read, whenever that is news in this page's life. */
  said: (word: SiteWord) => void;
  /** Milliseconds since 1970. */
  now?: () => number;
}

const firstPause = 400;
const longestPause = 6_400;
/** Pages show a course as unfinished while they load; only what stayed so was so. */
const openFor = 10_000;
/** A page of ours that has nothing to read after so many looks has changed its frame. */
const patience = 8;

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
 * seldom, and not at all between two looks, so that busy pages pay next to nothing. Returns a function that ends it.
 */
export function watchSite({ window, definition, report, said, now = Date.now }: Options): () => void {
  const { document } = window;
  const told = new Set<string>();
  const openSince = new Map<string, number>();
  const lastWords = new Map<string, string>();
  let visit: Visit = { href: '', looks: 0, decided: false };
  let timer: number | undefined;

  const lookLater = () => {
    observer.disconnect();
    window.clearTimeout(timer);
    timer = window.setTimeout(look, Math.min(firstPause * 2 ** Math.max(0, visit.looks - 2), longestPause));
  };
  const observer = new window.MutationObserver(lookLater);

  const once = (key: string, tell: () => void) => {
    if (told.has(key)) return;
    told.add(key);
    tell();
  };

  const sayHow = (outcome: Outcome, told: boolean) => {
    if (outcome.outcome === 'not-ours') return;
    const { kind } = outcome;
    const word: SiteWord =
      outcome.outcome === 'drifted'
        ? { kind, word: 'drifted', missing: outcome.missing }
        : { kind, word: told ? 'completed' : 'read' };
    const before = lastWords.get(kind);
    // What is finished stays so while the list around it changes.
    if (before === JSON.stringify(word) || (word.word === 'read' && before?.includes('completed'))) return;
    lastWords.set(kind, JSON.stringify(word));
    said(word);
  };

  const take = (outcome: Outcome) => {
    const moment = now();
    const openBefore = [...openSince].filter(([, since]) => moment - since >= openFor).map(([id]) => id);
    const sightings = sightingsOf(outcome, new Set(openBefore), moment);
    for (const sighting of sightings) once(JSON.stringify(sighting), () => report(sighting));
    sayHow(outcome, sightings.length > 0);
    for (const id of 'open' in outcome ? outcome.open : []) openSince.set(id, openSince.get(id) ?? moment);
  };

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
    const outcome = readSite(definition, document, window.location);
    visit.decided = isDecided(outcome);
    if (outcome.outcome !== 'drifted' || visit.decided) take(outcome);
    if (visit.decided) return;
    if (outcome.outcome === 'drifted') lookLater();
    else observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  }

  const moved = () => {
    if (window.location.href !== visit.href) look();
  };
  const stop = onNavigation(window, moved);
  look();
  return () => {
    stop();
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
