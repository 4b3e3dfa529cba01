import { findCourseNode, nodeText } from './json-ld.ts';
import { oneLine } from './plain-text.ts';
import { givesCertificate, invites, measuresCourse, saysFinished } from './signs-words.ts';

/**
 * What can be seen of a finished course on a page that nobody has described: a full bar that measures a course, words that say
 * so, a certificate to be had, an address that says so, and that the page is about one course at all.
 */
export type Sign = 'bar' | 'said' | 'certificate' | 'address' | 'course';

const longestLine = 160;
const mostElements = 400;

/** Lines of the page at these places, short ones only: what is long is told, not announced. */
const linesAt = (document: Document, selector: string, longest = longestLine): string[] =>
  [...document.querySelectorAll(selector)]
    .slice(0, mostElements)
    .filter((element) => element.closest('[hidden], [aria-hidden="true"], template, nav, footer') === null)
    .map((element) => oneLine(element.textContent, longest + 1))
    .filter((line) => line !== '' && line.length <= longest);

const announced = 'h1, h2, h3, [role="heading"], [role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
const pressed = 'a[href], button, [role="button"]';

/** Said once: what stands in every card of a list is about that card. */
function isSaid(document: Document, titles: string[]): boolean {
  const said = linesAt(document, announced).filter((line) => saysFinished(line, titles));
  return said.length > 0 && said.length <= 3 && new Set(said).size <= 2;
}

interface Bar {
  full: boolean;
  label: string;
}

const numberOf = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '');

/** The label that assistive technology would read: of the bar itself, of what it points to, or its text for the value. */
function labelOf(document: Document, element: Element): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 4);
  const pointed = ids.map((id) => document.getElementById(id)?.textContent ?? '');
  const own = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  const texts = [
    element.getAttribute('aria-label'),
    ...pointed,
    own?.textContent,
    element.getAttribute('aria-valuetext'),
  ];
  return oneLine(texts.filter(Boolean).join(' '), longestLine);
}

function barsOf(document: Document): Bar[] {
  return [...document.querySelectorAll('[role="progressbar"], progress, meter')]
    .slice(0, mostElements)
    .map((element) => {
      const native = element.localName === 'progress' || element.localName === 'meter';
      const value = numberOf(element, native ? 'value' : 'aria-valuenow');
      const most = numberOf(element, native ? 'max' : 'aria-valuemax') || (native ? 1 : 100);
      return { full: value > 0 && value === most, label: labelOf(document, element) };
    });
}

/** One bar for the course and no other that is still filling: several are a list of courses, or the parts of one. */
function isBarFull(document: Document): boolean {
  const bars = barsOf(document);
  const measuring = bars.filter(({ label }) => measuresCourse(label));
  return measuring.length === 1 && measuring.every(({ full }) => full) && bars.every(({ full }) => full);
}

/** One certificate to be had; several are somebody's collection. */
const hasCertificate = (document: Document): boolean =>
  linesAt(document, pressed, 60).filter(givesCertificate).length === 1;

/** The last words of the path, or the last but an id. */
const saysAddress = ({ pathname }: URL): boolean =>
  /\/(?:certificate|certificates|course-complete|course-completed|course-completion|completion|completed|zertifikat|certificat|certificado|congratulations)(?:\/[\w-]{1,64})?\/?$/i.test(
    pathname,
  );

/** Places where people read about courses and certificates, or buy them. */
const aboutPath =
  /\/(?:blog|blogs|news|article|articles|help|support|docs|documentation|faq|faqs|pricing|price|plans|wiki|forum|community|category|tag|search|checkout|cart|shop|press|legal|terms|guide|guides|hilfe|preise|aide|ayuda|marketplace|my-courses|dashboard|my-learning|achievements|verify|validate)(?:[/.]|$)/i;

const articleTypes =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|FAQPage|HowTo|ItemList|CollectionPage|QAPage|JobPosting)"/;

function isArticle(document: Document): boolean {
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(0, 16);
  return (
    /article|product/i.test(kind) || scripts.some((one) => articleTypes.test((one.textContent ?? '').slice(0, 100_000)))
  );
}

/** Pages where a sign means something else: read about, bought, signed in to, or taught. */
const isElsewhere = (document: Document, address: URL): boolean =>
  aboutPath.test(address.pathname) ||
  isArticle(document) ||
  document.querySelector('input[type="password"]') !== null ||
  document.querySelectorAll('input[type="radio"]').length > 3;

/** All signs of this page. Pure on the document; throws only where a page has named a form after one of its functions. */
function signsOf(document: Document, location: Location | URL): Sign[] {
  const address = new URL(location.href);
  if (isElsewhere(document, address)) return [];
  const here = [address.href, address.origin + address.pathname].map((one) => one.replace(/[#/]$/, ''));
  const course = findCourseNode(document, here);
  const stated = document.querySelector('meta[property="og:title"]')?.getAttribute('content');
  const titles = [course === undefined ? '' : nodeText(course, 'name', 512), oneLine(stated, 512)];
  const signs: [Sign, boolean][] = [
    [
      'said',
      isSaid(
        document,
        titles.filter((title) => title.length > 2),
      ),
    ],
    ['bar', isBarFull(document)],
    ['certificate', hasCertificate(document)],
    ['address', saysAddress(address)],
    ['course', course !== undefined],
  ];
  return signs.filter(([, seen]) => seen).map(([sign]) => sign);
}

/**
 * Whether it is worth a question: two signs, one of which is about finishing and not only about there being a course. A button that
 * invites to begin or to pay outweighs all but the words themselves.
 */
export function looksFinished(document: Document, location: Location | URL): Sign[] | undefined {
  const signs = signsOf(document, location);
  const has = (sign: Sign) => signs.includes(sign);
  const enough = signs.length >= 2 && (has('said') || has('bar') || (has('certificate') && has('address')));
  if (!enough) return undefined;
  return !has('said') && linesAt(document, pressed, 40).some(invites) ? undefined : signs;
}
