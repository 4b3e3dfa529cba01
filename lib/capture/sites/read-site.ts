import { hostCovers } from '../../domain/site-hosts.ts';
import { oneLine } from '../plain-text.ts';
import type { PageKind, Place, SiteDefinition } from './definition.ts';
import { judge, type Outcome } from './judge.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

const notOurs: Outcome = { outcome: 'not-ours' };

const isOwnHost = ({ hosts }: SiteDefinition, { hostname }: URL): boolean =>
  hosts.some((host) => hostCovers(host, hostname));

/** Whether the site is at this address. Plain http only for what companies run themselves: the person allowed that very address. */
export function isAt(definition: SiteDefinition, address: URL): boolean {
  const { under, anywhere } = definition;
  if (under !== undefined && !address.pathname.startsWith(under)) return false;
  return isOwnHost(definition, address)
    ? address.protocol === 'https:'
    : anywhere !== undefined && /^https?:$/.test(address.protocol);
}

/** The kind of page that an address is, by its path alone. */
export function kindAt(definition: SiteDefinition, address: URL): PageKind | undefined {
  return isAt(definition, address) ? definition.pages.find(({ path }) => path.test(address.pathname)) : undefined;
}

/** A place of the page's host: groups of `path` in the path of `asked`, and the query of `asked`. */
export const placeOf = (path: RegExp, asked: URL, host: string): Place => ({
  host,
  groups: path.exec(asked.pathname)?.groups ?? {},
  query: (name) => oneLine(asked.searchParams.get(name), 200) || undefined,
});

/** A host that nobody's definition names shows by its pages that the platform runs there. */
export const isPlatform = (definition: SiteDefinition, page: PageReader, address: URL): boolean =>
  isOwnHost(definition, address) || definition.anywhere === undefined || page.has(definition.anywhere);

function readKind(definition: SiteDefinition, kind: PageKind, page: PageReader, address: URL): Outcome {
  const place = placeOf(kind.path, address, address.hostname);
  const ready = typeof kind.ready === 'string' ? page.has(kind.ready) : kind.ready(page, place);
  if (!ready || !isPlatform(definition, page, address)) return { outcome: 'not-ours', waitsFor: kind.kind };
  const owner = typeof kind.whose === 'function' ? kind.whose(page, place) : kind.whose;
  if (owner === 'someone-else') return notOurs;
  const facts = kind.read(page, place);
  return judge(definition, kind, Array.isArray(facts) ? facts : [facts], owner, address);
}

/** Reads one page by one definition. Pure on the document, and never throws, whatever the page has made of itself. */
export function readSite(definition: SiteDefinition, document: Document, location: Location | URL): Outcome {
  const address = URL.parse(location.href);
  const kind = address === null ? undefined : kindAt(definition, address);
  if (address === null || kind === undefined) return notOurs;
  try {
    return readKind(definition, kind, createPageReader(document, address.origin), address);
  } catch (error) {
    // A page can name a form after document's own functions; it then tells us nothing, which is a kind of drift.
    console.debug('Skillmark could not read this page:', error);
    return { outcome: 'drifted', kind: kind.kind, missing: 'page' };
  }
}
