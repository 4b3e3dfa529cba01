import { momentOf } from './days.ts';
import { site } from './definition.ts';
import { rowsAt, textAt } from './state.ts';

/**
 * Source: sujithq/ms-learn and freeCodeCamp, which read the transcript that is shared by an address; share pages of learn.microsoft.com.
 * Neither says whose it is, and there is nothing above a module but paths: so a module finished these days is a question, and a module is
 * not a course.
 */
export default site({
  id: 'microsoft-learn',
  name: 'Microsoft Learn',
  hosts: ['learn.microsoft.com'],
  confidence: 'medium',
  ceiling: 'E3',
  pages: [
    {
      kind: 'badge',
      path: /^\/api\/achievements\/share\/[a-z-]{2,12}\/[^/]+\/(?<code>[A-Z0-9]{6,20})\/?$/,
      level: 'part',
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined,
      read: (page, { groups }) => ({
        id: groups.code,
        // `… - Training | Microsoft Learn`, in the page's language.
        title: page.meta('og:title')?.replace(/ [-–] [^-–|]{1,40}\| Microsoft Learn$/, ''),
        done: true,
        publisher: 'Microsoft Learn',
      }),
    },
  ],
  answers: [
    {
      kind: 'library',
      path: /^\/api\/profiles\/transcript\/share\/[\w-]+\/?$/,
      level: 'part',
      whose: 'unknown',
      list: true,
      dated: true,
      read: (body) =>
        rowsAt(body, 'modulesCompleted').map((module) => {
          const on = textAt(module, 'completedOn');
          return {
            id: textAt(module, 'uid'),
            title: textAt(module, 'title'),
            done: true,
            on: momentOf(on),
            url: textAt(module, 'url'),
            publisher: 'Microsoft Learn',
          };
        }),
    },
  ],
});
