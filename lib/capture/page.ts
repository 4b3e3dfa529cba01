import type { Course } from '../schema/completion.ts';
import { courseAddress, courseIdOf } from './course-address.ts';
import { durationHours } from './duration.ts';
import type { Node } from './json-ld.ts';
import { findCourseNode, member, nodesUnder, nodeText, nodeTexts } from './json-ld.ts';
import { oneLine, withoutMarkup } from './plain-text.ts';

const longestUrl = 2048;
const longestDescription = 20_000;

/**
 * The course that a page is about, from JSON-LD, then Open Graph, then what it shows. `title`: a better one, known from a
 * manifest. Fits `courseSchema` whatever the page holds, and nothing in it is about the learner. Throws only where a page
 * has named a form after one of document's own functions.
 */
export function readCourse(document: Document, location: Location | URL, title?: string): Course {
  const here = new URL(location.href);
  const address = courseAddress(canonical(document, here) ?? here);
  const node = nodeAt(document, address.href, here.href, here.origin + here.pathname);
  const publisher = publisherOf(document, node);
  const course: Course = {
    id: identifier(node) || oneLine(courseIdOf(address), 512) || here.hostname,
    title: oneLine(title, 512) || titleOf(document, node, publisher) || here.hostname || 'page',
  };
  if (/^https?:$/.test(address.protocol) && address.href.length <= longestUrl) course.url = address.href;
  const description = descriptionOf(document, node);
  if (description !== '') course.description = description;
  const language = languageOf(document, node);
  if (language !== undefined) course.language = language;
  const hours = hoursOf(node);
  if (hours !== undefined) course.hours = hours;
  if (publisher !== '') course.publisher = publisher;
  const teaches = node === undefined ? [] : nodeTexts(node, 'teaches', 200).slice(0, 64);
  if (teaches.length > 0) course.teaches = teaches;
  const level = node === undefined ? '' : nodeText(node, 'educationalLevel', 100);
  if (level !== '') course.level = level;
  return course;
}

const nodeAt = (document: Document, ...addresses: string[]): Node | undefined =>
  findCourseNode(document, addresses.map(bareEnd));

/** The name of the course that the page says it is about; '' where it says nothing of the kind. */
export function declaredCourse(document: Document, { href, origin, pathname }: Location | URL): string {
  const node = nodeAt(document, href, origin + pathname);
  return node === undefined ? '' : nodeText(node, 'name', 512);
}

const bareEnd = (address: string): string => address.replace(/[#/]$/, '');

const meta = (document: Document, name: string, max: number): string =>
  oneLine(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'), max);

/**
 * The canonical address, if it can be believed: of this origin, and more than the front page that single-page
 * applications leave there for all their pages.
 */
function canonical(document: Document, here: URL): URL | undefined {
  const href = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  if (!href || href.length > longestUrl || /^#!?\//.test(here.hash)) return undefined;
  const url = URL.parse(href, here.href);
  if (url === null || url.origin !== here.origin) return undefined;
  return url.pathname === '/' && here.pathname !== '/' ? undefined : url;
}

/** The site's own id: schema.org identifier or courseCode, else `@id` unless it only means something inside the page. */
function identifier(node: Node | undefined): string {
  if (node === undefined) return '';
  const own = nodeText(node, 'identifier', 512) || nodeText(node, 'courseCode', 512);
  if (own !== '') return own;
  const id = member(node, '@id');
  return typeof id === 'string' && !/^\s*(_:|#)/.test(id.slice(0, 512)) ? oneLine(id, 512) : '';
}

function titleOf(document: Document, node: Node | undefined, publisher: string): string {
  const named = node === undefined ? '' : nodeText(node, 'name', 512);
  if (named !== '') return named;
  const shown =
    meta(document, 'og:title', 512) ||
    oneLine(document.querySelector('h1')?.textContent, 512) ||
    oneLine(document.title, 512);
  return withoutSite(shown, publisher);
}

/** "Safe lifting | Acme Academy" is called "Safe lifting". */
function withoutSite(title: string, site: string): string {
  if (site === '' || !title.endsWith(site)) return title;
  const rest = title.slice(0, -site.length).trimEnd();
  return /[|–—·:-]$/.test(rest) && rest.length > 1 ? rest.slice(0, -1).trimEnd() || title : title;
}

function publisherOf(document: Document, node: Node | undefined): string {
  const provider = node === undefined ? '' : nodeText(node, 'provider', 200);
  return provider || meta(document, 'og:site_name', 200);
}

function descriptionOf(document: Document, node: Node | undefined): string {
  const own =
    node === undefined ? '' : withoutMarkup(nodeText(node, 'description', longestDescription), longestDescription);
  return (
    own || meta(document, 'og:description', longestDescription) || meta(document, 'description', longestDescription)
  );
}

/** A BCP 47 tag, as far as its shape goes. */
function languageOf(document: Document, node: Node | undefined): string | undefined {
  const said = node === undefined ? [] : nodeTexts(node, 'inLanguage', 36);
  const tags = [...said, oneLine(document.documentElement?.getAttribute('lang'), 36)];
  return tags
    .map((tag) => tag.replaceAll('_', '-'))
    .find((tag) => tag.length <= 35 && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag));
}

function hoursOf(node: Node | undefined): number | undefined {
  if (node === undefined) return undefined;
  const instances = nodesUnder(node, 'hasCourseInstance').flatMap((one) => nodeTexts(one, 'courseWorkload', 64));
  const said = [...nodeTexts(node, 'timeRequired', 64), ...nodeTexts(node, 'courseWorkload', 64), ...instances];
  return said.map(durationHours).find((hours) => hours !== undefined);
}
