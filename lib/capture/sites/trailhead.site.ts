import { dayIn, momentOf } from './days.ts';
import { site } from './definition.ts';
import { at, idAt, listAt, textAt } from './state.ts';

const badge = '[class*="th-content-card_badge-image"]';

/**
 * Source: class names as public programs of 2025 know them, and its profile's GraphQL. A module or project is a badge, as near to a course as
 * it gets.
 */
export default site({
  id: 'trailhead',
  name: 'Salesforce Trailhead',
  hosts: ['trailhead.salesforce.com', 'www.salesforce.com'],
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      // One segment after the kind: with two it is a unit, and trails are paths.
      path: /^(?:\/[a-z]{2}(?:-[A-Z]{2})?)?\/content\/learn\/(?<kind>modules|projects|superbadges)\/(?<slug>[\w-]+)\/?$/,
      level: 'course',
      whose: 'viewer',
      ready: 'main, [role="main"], #main, #th-content-container_aside',
      read: (page, { groups }) => ({
        id: groups.slug,
        title: page.text('h1') ?? page.meta('og:title') ?? page.title()?.replace(/ \| Salesforce$/, ''),
        // The first is the page's own; cards of other modules come after it.
        done: page.attribute(badge, 'class')?.includes('badge-image--completed'),
        on: page
          .each('.slds-m-top_x-small')
          .map((one) => dayIn(one.text(':scope'), page.language))
          .find(Boolean),
        url: `/content/learn/${groups.kind}/${groups.slug}`,
        publisher: 'Salesforce Trailhead',
      }),
    },
  ],
  answers: [
    {
      kind: 'library',
      host: 'profile.api.trailhead.com',
      method: 'POST',
      path: /^\/graphql$/,
      operation: 'GetTrailheadBadges',
      level: 'course',
      // Profiles are public: a badge earned today is asked about, older ones are left alone.
      whose: 'unknown',
      list: true,
      read: (body) =>
        listAt(body, 'data', 'profile', 'earnedAwards', 'edges').map((edge) => {
          const award = at(edge, 'node', 'award');
          const url = textAt(award, 'content', 'webUrl');
          return {
            id: /\/learn\/[a-z]+\/([\w-]+)/.exec(url ?? '')?.[1] ?? idAt(award, 'id'),
            title: textAt(award, 'title'),
            done: true,
            on: momentOf(at(edge, 'node', 'earnedAt')) ?? null,
            url,
            publisher: 'Salesforce Trailhead',
          };
        }),
    },
  ],
});
