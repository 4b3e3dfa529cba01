import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, idAt, rowsAt, textAt } from './state.ts';

const loader = '.ud-app-loader[data-module-id="course-taking"]';

const slugOf = (address: string | undefined): string | undefined => /\/course\/([^/?#]+)/.exec(address ?? '')?.[1];

const titleOf = (page: PageReader): string | undefined =>
  page.text('[data-purpose="course-header-title"]') ??
  (page.meta('og:title') ?? page.title())?.replace(/^Course: /, '').replace(/ \| Udemy(?: Business)?$/, '');

/** The number, which stays when an instructor renames the address. */
const idHere = (page: PageReader): string | undefined =>
  idAt(page.json(loader, 'data-module-args'), 'courseId') ?? page.attribute('[data-course-id]', 'data-course-id');

/** A certificate that names its course by a heading alone, where that is not the recipient's. */
function headingOf(page: PageReader): string | undefined {
  const recipient = page.text('[data-purpose="certificate-recipient"]');
  const heading = page.text('[data-purpose="certificate"] h1, [data-purpose="certificate-main-layout"] h1');
  return recipient !== undefined && heading?.includes(recipient) ? undefined : heading;
}

/** Percent of the lectures, of which new ones may come later; quizzes are counted apart. */
function isFull(ratio: unknown): boolean | undefined {
  // Of a course that was never opened.
  if (ratio === null) return false;
  return typeof ratio === 'number' ? ratio >= 100 : undefined;
}

/**
 * Source: Udemy's front-end attributes as several public programs read them (2024–2026). Passive: its terms forbid more. A company's
 * Udemy Business is a host, and so a provider, of its own.
 */
export default site({
  id: 'udemy',
  name: 'Udemy and Udemy Business',
  hosts: ['*.udemy.com'],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'course',
      path: /^\/course\/(?<slug>[^/]+)\/learn(?:\/|$)/,
      level: 'course',
      // Instructors see their own course as a student would.
      whose: (_, { query }) => (query('instructorPreviewMode') === undefined ? 'viewer' : 'someone-else'),
      ready: '[data-purpose^="progress-"]',
      read: (page, { groups }) => ({
        id: idHere(page),
        title: titleOf(page),
        // The cup is full when everything is done, whatever the words beside it.
        done: page.has('[data-purpose="progress-icon"]')
          ? page.has('[data-purpose="progress-icon"].trophy-ready')
          : undefined,
        url: `/course/${groups.slug}/`,
      }),
    },
    {
      kind: 'certificate',
      path: /^\/certificate\/(?<code>UC-[\w-]{4,80})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: '[data-purpose="certificate-main-layout"], [data-purpose="certificate"]',
      read(page, { groups }) {
        const href = page.attribute('a[data-purpose="certificate-course-url"]', 'href');
        const slug = slugOf(href);
        return {
          id: slug ?? groups.code,
          title: page.text('[data-purpose="certificate-course-url"]') ?? headingOf(page),
          done: true,
          url: slug === undefined ? undefined : `/course/${slug}/`,
        };
      },
    },
  ],
  answers: [
    {
      kind: 'course',
      path: /^\/api-2\.0\/users\/me\/subscribed-courses\/(?<id>\d+)\/progress\/?$/,
      level: 'course',
      whose: 'viewer',
      read(body, { groups, page: path }, page) {
        const slug = slugOf(path);
        const here = idHere(page);
        // Without reloading, the page may have gone on to another course than the one that it asked about.
        if (slug === undefined || (here !== undefined && here !== groups.id)) return undefined;
        return {
          id: groups.id,
          title: titleOf(page),
          done: isFull(at(body, 'completion_ratio')),
          url: `/course/${slug}/`,
        };
      },
    },
    {
      kind: 'library',
      path: /^\/api-2\.0\/users\/me\/subscribed-courses\/?$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      read: (body) =>
        rowsAt(body, 'results')
          // Other lists of the same address leave the ratio out.
          .filter((one) => one === undefined || at(one, 'completion_ratio') !== undefined)
          .map((one) => {
            const slug = slugOf(textAt(one, 'url'));
            const done = isFull(at(one, 'completion_ratio'));
            const address = slug === undefined ? undefined : `/course/${slug}/`;
            return { id: idAt(one, 'id'), title: textAt(one, 'title'), done, url: address };
          }),
    },
  ],
});
