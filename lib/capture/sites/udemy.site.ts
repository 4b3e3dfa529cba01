import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, idAt, rowsAt, textAt } from './state.ts';

const slugOf = (address: string | undefined): string | undefined => /\/course\/([^/?#]+)/.exec(address ?? '')?.[1];

const loader = '.ud-app-loader[data-module-id="course-taking"]';

const titleOf = (page: PageReader): string | undefined =>
  page.text('[data-purpose="course-header-title"]') ?? page.meta('og:title');

/** Percent of the lectures, of which new ones may come later; quizzes are counted apart. */
const isFull = (ratio: unknown): boolean | undefined => (typeof ratio === 'number' ? ratio >= 100 : undefined);

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
      whose: 'viewer',
      ready: (page) => page.has(loader) && page.has('[data-purpose^="progress-"]'),
      read: (page, { groups }) => ({
        id: at(page.json(loader, 'data-module-args'), 'courseId') === undefined ? undefined : groups.slug,
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
      path: /^\/certificate\/UC-[\w-]{4,80}\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: '[data-purpose="certificate-main-layout"], [data-purpose="certificate"]',
      read(page) {
        const href = page.attribute('a[data-purpose="certificate-course-url"]', 'href');
        const slug = slugOf(href);
        return {
          id: slug,
          title: page.text('[data-purpose="certificate-course-url"]'),
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
        const here = idAt(page.json(loader, 'data-module-args'), 'courseId');
        // Without reloading, the page may have gone on to another course than the one that it asked about.
        if (slug === undefined || (here !== undefined && here !== groups.id)) return undefined;
        return { id: slug, title: titleOf(page), done: isFull(at(body, 'completion_ratio')), url: `/course/${slug}/` };
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
            return { id: slug, title: textAt(one, 'title'), done, url: `/course/${slug}/` };
          }),
    },
  ],
});
