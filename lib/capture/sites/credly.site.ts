import { momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import { at, rowsAt, textAt } from './state.ts';

/** `<title> was issued by <issuer> to <holder>.` The holder's name is looked past. */
const sentence = /^(?<title>.+) was issued by (?<issuer>.+?) to .+$/;

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
      read(page, { groups }) {
        const said = sentence.exec(page.meta('og:title') ?? '')?.groups;
        return { id: groups.id, title: said?.title, done: true, publisher: said?.issuer };
      },
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
      kind: 'library',
      path: /^\/users\/[^/]+\/badges(?:\.json)?$/,
      level: 'course',
      whose: 'unknown',
      list: true,
      read: (body) => rowsAt(body, 'data').map((badge) => ofBadge({ id: textAt(badge, 'id'), badge })),
    },
  ],
});
