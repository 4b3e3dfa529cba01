import { momentOf } from './days.ts';
import { site } from './definition.ts';
import { at, textAt } from './state.ts';

const address = /^\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27}|\d{8,9})\/?$/;

/**
 * Source: the API that its pages ask, measured in September 2026; of the page itself only the address is known. Organisations run it at
 * addresses of their own. Anybody may open a credential, and nothing tells whose it is.
 */
export default site({
  id: 'accredible',
  name: 'Accredible',
  hosts: ['*.credential.net', 'skillsoft.digitalbadges.skillsoft.com'],
  anywhere: 'script[src*="accredible.com"], link[href*="accredible.com"], meta[content*="accredible.com"]',
  confidence: 'low',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: address,
      level: 'course',
      whose: 'unknown',
      ready: (page) => page.meta('og:url') !== undefined || page.meta('og:image') !== undefined,
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.meta('og:title'),
        done: true,
        publisher: page.meta('og:site_name'),
      }),
    },
  ],
  answers: [
    {
      kind: 'certificate',
      host: 'api.accredible.com',
      path: /^\/v1\/(?:credential-net\/)?credentials\/(?<id>[0-9a-f-]{36}|\d{8,9})\/?$/,
      level: 'course',
      whose: 'unknown',
      dated: true,
      read(body, { page: path }) {
        const credential = at(body, 'credential') ?? body;
        const on = textAt(credential, 'issued_on');
        return {
          // As its page is known, which may have a shorter number in its address.
          id: textAt(credential, 'uuid') && (address.exec(path)?.groups?.id ?? textAt(credential, 'uuid')),
          title: textAt(credential, 'name'),
          // One that has expired was earned all the same; one that was revoked was not.
          done: typeof at(credential, 'revoked_at') !== 'string',
          on: momentOf(on),
          publisher: textAt(credential, 'issuer', 'name'),
        };
      },
    },
  ],
});
