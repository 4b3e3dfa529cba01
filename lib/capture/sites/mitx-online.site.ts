import { dayIn } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

const issued = (page: PageReader): string | undefined =>
  page
    .each('p, span, li, div, time')
    .map((one) => /^Issued: (\S+ \d{1,2}, \d{4})$/.exec(one.text(':scope') ?? '')?.[1])
    .find((date) => date !== undefined);

function readCertificate(page: PageReader, id: string | undefined): Facts {
  return {
    id,
    title: /Certificate for: (.+)$/.exec(page.title() ?? '')?.[1],
    done: true,
    passed: true,
    on: dayIn(issued(page), 'en'),
    publisher: 'MITx Online',
  };
}

/** Source: mitodl/mitxonline cms/templates/certificate_page.html. The page is English, and anybody may open it. */
export default site({
  id: 'mitx-online',
  name: 'MITx Online',
  hosts: ['mitxonline.mit.edu'],
  confidence: 'medium',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/certificate\/(?<id>[0-9a-f-]{36})\/?$/,
      level: 'course',
      whose: 'unknown',
      ready: '.certify-name',
      read: (page, { groups }) => readCertificate(page, groups.id),
    },
    {
      kind: 'badge',
      path: /^\/certificate\/program\/(?<id>[0-9a-f-]{36})\/?$/,
      level: 'part',
      whose: 'unknown',
      ready: '.certify-name',
      read: (page, { groups }) => readCertificate(page, groups.id),
    },
  ],
});
