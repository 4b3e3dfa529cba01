import type { PageReader } from './page-reader.ts';

/** What is on every certificate, in the language that these sites write their titles in. */
const anything =
  /^(?:(?:course|digital|verified?|your|my|the)\s+)*(?:certificates?|credentials?|statements?|badges?)(?:\s+of\s+\w+)?$/i;

/**
 * The title of a credential's page, where nothing better is known of it: what it is shared as, or the page's own. Headings are left
 * alone, since on a certificate the biggest one may be the person's name.
 */
export function credentialTitle(page: PageReader): string | undefined {
  const titles = [page.meta('og:title'), page.meta('twitter:title'), page.title()];
  return titles.find((title) => title !== undefined && !anything.test(title.split(/\s+[|·–—-]\s+/)[0]?.trim() ?? ''));
}
