import type { Facts, PageKind, Place } from './definition.ts';
import type { PageReader } from './page-reader.ts';

const bars = ['main', '[role="main"]']
  .flatMap((main) => [`${main} [role="progressbar"][aria-valuenow]`, `${main} progress[value]`])
  .join(', ');

/** Percent of the only progress bar in the page's main part; undefined where there is none, or several, which may be of anything. */
function percentOf(page: PageReader): number | undefined {
  if (page.count(bars) !== 1) return undefined;
  const now = page.attribute(bars, 'aria-valuenow') ?? page.attribute(bars, 'value');
  const most =
    page.attribute(bars, 'aria-valuemax') ?? page.attribute(bars, 'max') ?? (page.has('progress') ? '1' : '100');
  const percent = (Number(now) / Number(most)) * 100;
  return Number.isFinite(percent) ? percent : undefined;
}

interface BarCourse {
  path: RegExp;
  /** The site's id of the course. */
  id: (place: Place) => string | undefined;
  url?: (place: Place) => string;
  publisher?: string;
}

/**
 * A course page of a site whose own marks nobody has made public: all that can be held on to is the progress bar, by the role that
 * WAI-ARIA gives it. A full bar is a guess, so it is a question at most.
 */
export const courseByBar = ({ path, id, url, publisher }: BarCourse): PageKind => ({
  kind: 'course',
  path,
  level: 'part',
  whose: 'viewer',
  ready: (page) => percentOf(page) !== undefined,
  read: (page, place): Facts => ({
    id: id(place),
    title: page.text('main h1, [role="main"] h1, h1'),
    done: (percentOf(page) ?? 0) >= 100,
    url: url?.(place),
    publisher,
  }),
});
