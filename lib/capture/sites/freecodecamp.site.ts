import { dayIn } from './days.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/**
 * The certification's name stands in a strong heading, and so does the person's, which is left alone: it is the heading that
 * shares a word with the address.
 */
const titleOf = (page: PageReader, slug = ''): string | undefined =>
  page
    .each('.information-container h1 strong')
    .map((heading) => heading.text(':scope'))
    .find((text) =>
      slug.split('-').some((word) =>
        text
          ?.toLowerCase()
          .split(/[^a-z0-9]+/)
          .includes(word),
      ),
    );

/** Source: freeCodeCamp/freeCodeCamp client/src/client-only-routes/show-certification.tsx. */
export default site({
  id: 'freecodecamp',
  name: 'freeCodeCamp',
  hosts: ['www.freecodecamp.org'],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^(?:\/[a-z-]{2,12})?\/certification\/[^/]+\/(?<slug>[a-z0-9-]+)\/?$/,
      level: 'course',
      // The buttons to share are there for the signed-in owner only.
      whose: (page) => (page.has('.certificate-links a[href*="linkedin.com/profile/add"]') ? 'viewer' : 'someone-else'),
      dated: true,
      ready: '.certificate-wrapper',
      read: (page, { groups }) => ({
        id: groups.slug,
        title: titleOf(page, groups.slug),
        done: true,
        on: dayIn(page.text('[data-cy="issue-date"] strong'), page.language),
      }),
    },
  ],
});
