import { hostCovers } from '../../domain/site-hosts.ts';
import type { Course } from '../../schema/completion.ts';
import { courseAddress } from '../course-address.ts';
import { oneLine } from '../plain-text.ts';
import type { Facts, Owner, PageKind, Place, SiteDefinition } from './definition.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

/** One course that the page shows as finished. */
export interface Finished {
  course: Course;
  status: 'completed' | 'passed';
  /** The site's own date, RFC 3339. */
  on?: string;
  /** It may be recorded by itself if its date, or what was seen before, says that it is news. */
  sure: boolean;
}

interface Shown {
  kind: PageKind['kind'];
  list: boolean;
  /** Ids of courses that the page shows as not finished. */
  open: string[];
}

/**
 * What a page says. `drifted`: it is ours and ready, and `missing` is not where it always was. `not-ours` with `waitsFor`: its address
 * is ours, but there is nothing to read yet.
 */
export type Outcome =
  | ({ outcome: 'completed'; finished: Finished[] } & Shown)
  | ({ outcome: 'not-completed' } & Shown)
  | { outcome: 'drifted'; kind: PageKind['kind']; missing: string }
  | { outcome: 'not-ours'; waitsFor?: PageKind['kind'] };

const mostCourses = 200;
const notOurs: Outcome = { outcome: 'not-ours' };

/** Plain http only for what companies run themselves: the person allowed that very address. */
function isAt(definition: SiteDefinition, { protocol, hostname, pathname }: URL): boolean {
  if (definition.under !== undefined && !pathname.startsWith(definition.under)) return false;
  const own = definition.hosts.some((host) => hostCovers(host, hostname));
  return own ? protocol === 'https:' : definition.anywhere !== undefined && /^https?:$/.test(protocol);
}

/** The kind of page that an address is, by its path alone. */
export function kindAt(definition: SiteDefinition, address: URL): PageKind | undefined {
  return isAt(definition, address) ? definition.pages.find(({ path }) => path.test(address.pathname)) : undefined;
}

function placeOf(kind: PageKind, address: URL): Place {
  return {
    host: address.hostname,
    groups: kind.path.exec(address.pathname)?.groups ?? {},
    query: (name) => oneLine(address.searchParams.get(name), 200) || undefined,
  };
}

/** The course's address if it is one of this very host. */
function ownUrl(url: string | undefined, address: URL): { url?: string } {
  const parsed = url === undefined ? null : URL.parse(url, address.href);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname !== address.hostname) return {};
  const { href } = courseAddress(parsed);
  return href.length <= 2048 ? { url: href } : {};
}

function courseOf(facts: Facts, id: string, title: string, address: URL): Course {
  const publisher = oneLine(facts.publisher, 200);
  const { hours = 0 } = facts;
  return {
    id,
    title,
    ...ownUrl(facts.url, address),
    ...(publisher === '' ? {} : { publisher }),
    ...(hours > 0 && hours <= 10_000 ? { hours } : {}),
  };
}

/** The name of the first required field that is not there. */
function missingIn(facts: Facts, kind: PageKind): string | undefined {
  if (oneLine(facts.id, 512) === '') return 'id';
  if (oneLine(facts.title, 512) === '') return 'title';
  if (facts.done === undefined) return 'done';
  return facts.done && kind.dated && facts.on === undefined ? 'date' : undefined;
}

function judge(definition: SiteDefinition, kind: PageKind, all: Facts[], owner: Owner, address: URL): Outcome {
  const shown: Shown = { kind: kind.kind, list: kind.list === true, open: [] };
  const finished: Finished[] = [];
  for (const facts of all.slice(0, mostCourses)) {
    const missing = missingIn(facts, kind);
    if (missing !== undefined) return { outcome: 'drifted', kind: kind.kind, missing };
    const [id, title] = [oneLine(facts.id, 512), oneLine(facts.title, 512)];
    if (facts.done !== true) {
      shown.open.push(id);
      continue;
    }
    finished.push({
      course: courseOf(facts, id, title, address),
      status: facts.passed ? 'passed' : 'completed',
      ...(typeof facts.on === 'string' ? { on: facts.on } : {}),
      sure: kind.level === 'course' && owner === 'viewer' && definition.confidence !== 'low',
    });
  }
  return finished.length === 0 ? { outcome: 'not-completed', ...shown } : { outcome: 'completed', finished, ...shown };
}

function readKind(definition: SiteDefinition, kind: PageKind, page: PageReader, address: URL): Outcome {
  const place = placeOf(kind, address);
  const ready = typeof kind.ready === 'string' ? page.has(kind.ready) : kind.ready(page, place);
  if (!ready) return { outcome: 'not-ours', waitsFor: kind.kind };
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
    const page = createPageReader(document, address.origin);
    const own = definition.hosts.some((host) => hostCovers(host, address.hostname));
    if (!own && definition.anywhere !== undefined && !page.has(definition.anywhere)) {
      return { outcome: 'not-ours', waitsFor: kind.kind };
    }
    return readKind(definition, kind, page, address);
  } catch (error) {
    // A page can name a form after document's own functions; it then tells us nothing, which is a kind of drift.
    console.debug('Skillmark could not read this page:', error);
    return { outcome: 'drifted', kind: kind.kind, missing: 'page' };
  }
}
