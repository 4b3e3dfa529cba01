import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at } from './state.ts';

const finished = '.o_wslides_channel_completion_completed';
const bar = '.o_wslides_channel_completion_progressbar';
// Older scripts show both marks and hide one of them by a class of their own.
const hidden = (selector: string) => [`${selector}.d-none`, `${selector}.hidden-progressbar-completed-tag`].join(', ');

/** A lesson's address names the lesson; the course is told by the player, or by the only way back to one. */
function courseHere(page: PageReader): string | undefined {
  const links = page.each('a[href*="/slides/"]:not([href*="/slides/slide/"])');
  const ids = links.map((link) => /\/slides\/[^/]*?-?(\d+)$/.exec(link.attribute(':scope', 'href') ?? '')?.[1]);
  const [id, another] = new Set(ids.filter(Boolean));
  return page.attribute('[data-channel-id]', 'data-channel-id') ?? (another === undefined ? id : undefined);
}

/**
 * Source: odoo/odoo addons/website_slides. Both marks are in the page of every member, one of them hidden. It stays completed when
 * lessons are added later. Ticking a lesson is answered with the course's percentage.
 */
export default site({
  id: 'odoo',
  name: 'Odoo eLearning',
  hosts: [],
  anywhere: '[class*="o_wslides_"]',
  confidence: 'high',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^(?:\/[a-z]{2}(?:_[A-Z]{2})?)?\/slides\/(?<slug>[^/]*?)-?(?<id>\d+)\/?$/,
      level: 'course',
      whose: 'viewer',
      ready: `${finished}, ${bar}`,
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.text('.o_wslides_course_header h1, h1'),
        done: page.has(finished) ? !page.has(hidden(finished)) : undefined,
        url: `/slides/${groups.slug}-${groups.id}`,
      }),
    },
  ],
  answers: ['set_completed', 'quiz/submit'].map((said) => ({
    kind: 'course',
    method: 'POST',
    path: new RegExp(`^/slides/slide/${said}$`),
    level: 'course',
    whose: 'viewer',
    read(body, _, page) {
      const id = courseHere(page);
      const course = `a[href*="/slides/"][href$="-${Number(id)}"]:not([href*="/slides/slide/"])`;
      const result = at(body, 'result');
      if (id === undefined || (at(result, 'error') ?? at(body, 'error')) !== undefined) return undefined;
      const percent = at(result, 'channel_completion');
      return {
        id,
        title: page.text(course),
        done: typeof percent === 'number' ? percent >= 100 : undefined,
        url: page.attribute(course, 'href'),
      };
    },
  })),
});
