import { dayIn, momentOf } from './days.ts';
import type { Owner } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, textAt } from './state.ts';

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

/** The buttons to share are there for the signed-in owner only. */
const ownerOf = (page: PageReader): Owner =>
  page.has('.certificate-links a[href*="linkedin.com/profile/add"]') ? 'viewer' : 'someone-else';

const drawn = '.certificate-wrapper';

/** Source: freeCodeCamp/freeCodeCamp client/src/client-only-routes/show-certification.tsx, api/src/routes (certificate). */
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
      whose: ownerOf,
      dated: true,
      ready: drawn,
      read: (page, { groups }) => ({
        id: groups.slug,
        title: titleOf(page, groups.slug),
        done: true,
        on: dayIn(page.text('[data-cy="issue-date"] strong'), page.language),
      }),
    },
  ],
  answers: [
    {
      kind: 'certificate',
      host: 'api.freecodecamp.org',
      path: /^\/certificate\/showCert\/[^/]+\/(?<slug>[a-z0-9-]+)$/,
      level: 'course',
      dated: true,
      whose: (_, __, page) => (page.has(drawn) ? ownerOf(page) : 'unknown'),
      read(body, { groups }, page) {
        // Whose it is shows once the page is drawn, so it is looked at again until then.
        const isDrawing = page.has('#___gatsby') && !page.has(drawn);
        const title = textAt(body, 'certTitle');
        const hours = at(body, 'completionTime');
        return {
          id: textAt(body, 'certSlug') ?? groups.slug,
          title,
          done: isDrawing || title === undefined ? undefined : true,
          on: momentOf(at(body, 'date')),
          ...(typeof hours === 'number' ? { hours } : {}),
        };
      },
    },
    {
      // Claimed this very moment, by whoever is signed in.
      kind: 'certificate',
      method: 'PUT',
      host: 'api.freecodecamp.org',
      path: /^\/certificate\/verify$/,
      level: 'course',
      whose: 'viewer',
      read(body, { sent }) {
        const type = textAt(body, 'response', 'type');
        if (type !== undefined && type !== 'success') return undefined;
        const title = textAt(body, 'response', 'variables', 'name');
        return { id: textAt(sent, 'certSlug'), title, done: type === 'success' ? true : undefined };
      },
    },
  ],
});
