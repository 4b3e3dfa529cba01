import { site } from './definition.ts';

/** `<title> was issued by <issuer> to <holder>.` The holder's name is looked past. */
const sentence = /^(?<title>.+) was issued by (?<issuer>.+?) to .+$/;

/** Source: public badge pages, measured in September 2026. They do not say whose they are to the one who looks. */
export default site({
  id: 'credly',
  name: 'Credly',
  hosts: ['www.credly.com'],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'badge',
      path: /^\/badges\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})(?:\/(?:public_url|linked_in_profile))?\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:title') !== undefined,
      read(page, { groups }) {
        const said = sentence.exec(page.meta('og:title') ?? '')?.groups;
        return { id: groups.id, title: said?.title, done: true, publisher: said?.issuer };
      },
    },
  ],
});
