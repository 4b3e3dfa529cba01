import { momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, rowsAt, textAt } from './state.ts';

/** `<title> was issued by <issuer> to <holder>.` The holder's name is looked past. */
const sentence = /^(?<title>.+) was issued by (?<issuer>.+?) to .+$/;

function ofPage(page: PageReader, id: string | undefined): Facts {
  const said = sentence.exec(page.meta('og:title') ?? '')?.groups;
  return { id, title: said?.title, done: true, publisher: said?.issuer };
}

/** A badge as its API gives it; what says who holds it is left alone. */
function ofBadge({ id, badge }: { id: string | undefined; badge: unknown }): Facts {
  const on = textAt(badge, 'issued_at_date') ?? textAt(badge, 'issued_at');
  return {
    id,
    title: textAt(badge, 'badge_template', 'name'),
    done: true,
    on: momentOf(on),
    url: `/badges/${id}`,
    publisher: /^issued by (.+)$/i.exec(textAt(badge, 'badge_template', 'issuer', 'summary') ?? '')?.[1],
  };
}

/** Source: public badge pages, and the API behind them, measured in September 2026. They do not say whose they are to the one who looks. */
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
      read: (page, { groups }) => ofPage(page, groups.id),
    },
  ],
  answers: [
    {
      kind: 'badge',
      path: /^\/api\/v1\/public_badges\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})$/,
      level: 'course',
      whose: 'unknown',
      read: (body, { groups }) => ofBadge({ id: groups.id, badge: at(body, 'data') ?? body }),
    },
    {
      kind: 'badge',
      path: /^\/api\/v1\/obi\/v2\/badge_assertions\/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})$/,
      level: 'course',
      whose: 'unknown',
      dated: true,
      // The class of the badge is behind another address, so its name is the page's.
      read: (body, { groups }, page) => ({
        ...ofPage(page, groups.id),
        done: textAt(body, 'type') === undefined ? undefined : at(body, 'revoked') !== true,
        on: momentOf(at(body, 'issuedOn')),
        url: `/badges/${groups.id}`,
      }),
    },
    {
      kind: 'library',
      path: /^\/users\/[^/]+\/badges(?:\.json)?$/,
      level: 'course',
      whose: 'unknown',
      list: true,
      read: (body) => rowsAt(body, 'data').map((badge) => ofBadge({ id: textAt(badge, 'id'), badge })),
    },
  ],
});
