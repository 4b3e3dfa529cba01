import { dayIn, momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, listAt, objectsIn, parsed, textAt } from './state.ts';

const stateMarks = ['progressState', 'ViewingStatus'];
const blocks = 'code[id^="bpr-guid-"]';
// Pages of the site itself, which have the shape of a course's address.
const notCourses = 'me|paths|certificates|search|topics|browse|instructors|subscription|login|assignments|roles';
const coursePath = new RegExp(`^/learning/(?!(?:${notCourses})(?:/|$))(?<slug>[a-z0-9-]+)(?:/[a-z0-9-]+)?/?$`);

const urnOf = (record: unknown): string | undefined =>
  /urn:li:lyndaCourse:\d+/.exec(`${textAt(record, 'trackingUrn')} ${textAt(record, 'entityUrn')}`)?.[0];

const slugAt = (path: string): string | undefined => coursePath.exec(path)?.groups?.slug;

const slugIn = (href = ''): string | undefined => /\/learning\/([a-z0-9-]+)/.exec(href)?.[1];

const ofCourse = (slug: string | undefined, facts: Omit<Facts, 'id'>): Facts => ({
  id: slug,
  url: `/learning/${slug}`,
  publisher: 'LinkedIn Learning',
  ...facts,
});

const recordsWith = (page: PageReader, mark: string): object[] =>
  page.scriptsWith(mark, blocks).flatMap((text) => objectsIn(parsed(text), () => true));

const courseAmong = (records: object[], slug: string): object | undefined =>
  records.find((one) => textAt(one, 'slug') === slug && urnOf(one));

/** What the page came with of the course at this address. The blocks are of the first page only; after moving on, they speak of another. */
const courseHere = (page: PageReader, slug: string): object | undefined =>
  courseAmong(recordsWith(page, `"${slug}"`), slug);

const titleHere = (page: PageReader, slug: string): string | undefined =>
  textAt(courseHere(page, slug), 'title') ?? page.text('.classroom-nav__details h1');

/** A video's state names the video; only the one that names this very course is about all of it. */
function isStatusOf(urn: string, record: unknown): boolean {
  const about = textAt(record, 'entityUrn') ?? '';
  const isState = about.includes('InteractionStatus') || textAt(record, 'progressState') !== undefined;
  return isState && !about.includes('lyndaVideo') && new RegExp(`${urn}(?!\\d)`).test(about);
}

function ofStatus(slug: string | undefined, title: string | undefined, status: unknown): Facts {
  // The older record has the state among its details, and no date but that of the last look.
  const progress = textAt(status, 'progressState') ?? textAt(status, 'details', 'statusType');
  return ofCourse(slug, {
    title,
    done: progress === undefined ? undefined : /^completed$/i.test(progress),
    on: momentOf(at(status, 'completedAt')),
  });
}

function readCourse(course: object | undefined, records: object[], slug: string): Facts {
  const urn = urnOf(course);
  const older = textAt(course, '*lyndaCourseViewingStatusInjectionResult');
  const status =
    records.find((one) => urn !== undefined && isStatusOf(urn, one)) ??
    records.find((one) => older !== undefined && textAt(one, 'entityUrn') === older);
  return ofStatus(course === undefined ? undefined : slug, textAt(course, 'title'), status);
}

function readCard(card: PageReader, language: string): Facts {
  const url = card.attribute('a[href*="/learning/"]', 'href');
  return ofCourse(slugIn(url), {
    title: card.text('.lls-card-headline'),
    done: true,
    on: dayIn(card.text('.lls-card-completion-state--completed'), language),
    url,
  });
}

/** Source: several public programs (2020–2026) that read the same blocks, cards and answers. */
export default site({
  id: 'linkedin-learning',
  name: 'LinkedIn Learning',
  hosts: ['www.linkedin.com'],
  under: '/learning/',
  confidence: 'medium',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: coursePath,
      level: 'course',
      whose: 'viewer',
      ready: (page, { groups }) =>
        page.scriptsWith(`"${groups.slug}"`, blocks).length > 0 &&
        stateMarks.some((mark) => page.scriptsWith(mark, blocks).length > 0),
      read(page, { groups: { slug = '' } }) {
        const records = stateMarks.flatMap((mark) => recordsWith(page, mark));
        return readCourse(courseHere(page, slug), records, slug);
      },
    },
    {
      kind: 'library',
      path: /^\/learning\/me(?:\/my-library)?\/completed\/?$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      dated: true,
      ready: '.lls-card-headline',
      read: (page) =>
        page
          .each('.lls-card-headline', '.lls-card-detail-card, li, article')
          // Learning paths are not courses.
          .filter((card) => !card.has('a[href*="/learning/paths/"]'))
          .map((card) => readCard(card, page.language)),
    },
    {
      kind: 'certificate',
      path: /^\/learning\/certificates\/(?<share>[0-9a-f]{64})\/?$/,
      level: 'course',
      // Shared with anybody who has the address.
      whose: 'unknown',
      ready: 'meta[property="og:image"]',
      read(page, { groups }) {
        const url = page.attribute('main a[href*="/learning/"]:not([href*="/certificates/"])', 'href');
        return ofCourse(slugIn(url) ?? groups.share, { title: page.meta('og:title'), done: true, url });
      },
    },
  ],
  answers: [
    {
      kind: 'course',
      path: /^\/learning-api\/(?:detailedCourses|courses)$/,
      level: 'course',
      whose: 'viewer',
      read(body, { query }) {
        const slug = query('courseSlug') ?? query('slug') ?? '';
        const records = objectsIn(body, () => true);
        // Asked for catalogue pages too, where nothing is said of the one who asks.
        const isOwn = records.some((one) => textAt(one, 'progressState') !== undefined);
        return isOwn ? readCourse(courseAmong(records, slug), records, slug) : undefined;
      },
    },
    {
      kind: 'course',
      // Paths and videos have certificates of their own.
      path: /^\/learning-api\/contentCertificateStatus\/[^/]*lyndaCourse(?::|%3A)(?<number>\d+)[^/]*$/i,
      level: 'course',
      whose: 'viewer',
      read(body, { page: path, groups }, page) {
        const slug = slugAt(path);
        const here = slug && urnOf(courseHere(page, slug));
        if (slug === undefined || (here && here !== `urn:li:lyndaCourse:${groups.number}`)) return undefined;
        const lists = objectsIn(body, (one) => Array.isArray(at(one, 'certificates')));
        const certificates = lists.flatMap((one) => listAt(one, 'certificates'));
        const earned = certificates.map((one) => at(one, 'earned'));
        const none = earned.includes(false) || (lists.length > 0 && certificates.length === 0);
        return ofCourse(slug, {
          title: titleHere(page, slug),
          done: earned.includes(true) || (none ? false : undefined),
        });
      },
    },
    {
      kind: 'course',
      // The state alone: of the course that the page shows, as far as it came with the page; otherwise nobody knows of which.
      path: /^\/learning-api\/\w*[sS]tatus\w*(?:\/.*)?$/,
      level: 'course',
      whose: 'viewer',
      read(body, { page: path }, page) {
        const slug = slugAt(path) ?? '';
        const urn = urnOf(courseHere(page, slug));
        const status = urn && objectsIn(body, (one) => isStatusOf(urn, one)).at(0);
        return status ? ofStatus(slug, titleHere(page, slug), status) : undefined;
      },
    },
  ],
});
