import { dayIn, momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, listAt, objectsIn, parsed, textAt } from './state.ts';

const blocks = 'code[id^="bpr-guid-"]';
// Pages of the site itself, which have the shape of a course's address.
const notCourses = 'me|paths|certificates|search|topics|browse|instructors|subscription|login|assignments|roles';
const coursePath = new RegExp(`^/learning/(?!(?:${notCourses})(?:/|$))(?<slug>[a-z0-9-]+)(?:/[a-z0-9-]+)?/?$`);

const urnOf = (record: unknown): string | undefined =>
  /urn:li:lyndaCourse:\d+/.exec(`${textAt(record, 'trackingUrn')} ${textAt(record, 'entityUrn')}`)?.[0];

const slugIn = (href = ''): string | undefined => /\/learning\/([a-z0-9-]+)/.exec(href)?.[1];

const ofCourse = (slug: string | undefined, facts: Omit<Facts, 'id'>): Facts => ({
  id: slug,
  url: `/learning/${slug}`,
  publisher: 'LinkedIn Learning',
  ...facts,
});

/** The records that the page came with, from the blocks that speak of this course. */
const recordsOf = (page: PageReader, slug: string): object[] =>
  page.scriptsWith(`"${slug}"`, blocks).flatMap((text) => objectsIn(at(parsed(text), 'included'), () => true));

function readCourse(records: object[], slug: string): Facts {
  const course = records.find((one) => textAt(one, 'slug') === slug && urnOf(one));
  const urn = urnOf(course);
  // A video's state names the video; only the one that names this very course is about all of it.
  const status = records.find((one) => {
    const about = textAt(one, 'progressState') && textAt(one, 'entityUrn');
    return urn !== undefined && about?.includes(urn) && !about.includes('lyndaVideo');
  });
  const progress = textAt(status, 'progressState');
  return ofCourse(course === undefined ? undefined : slug, {
    title: textAt(course, 'title'),
    done: progress === undefined ? undefined : /^completed$/i.test(progress),
    on: momentOf(at(status, 'completedAt')),
  });
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
      // The blocks are of the first page only; after moving on, they speak of another course.
      ready: (page, { groups }) =>
        page.scriptsWith(`"${groups.slug}"`, blocks).some((text) => text.includes('progressState')),
      read: (page, { groups }) => readCourse(recordsOf(page, groups.slug ?? ''), groups.slug ?? ''),
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
          .each('.lls-card-headline', 'li, article')
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
        return isOwn ? readCourse(records, slug) : undefined;
      },
    },
    {
      kind: 'course',
      // Paths and videos have certificates of their own.
      path: /^\/learning-api\/contentCertificateStatus\/[^/]*lyndaCourse[^/]*$/,
      level: 'course',
      whose: 'viewer',
      read(body, { page: path }, page) {
        const slug = coursePath.exec(path)?.groups?.slug;
        const earned = listAt(at(body, 'data') ?? body, 'certificates').map((one) => at(one, 'earned'));
        const done = earned.includes(true) || (earned.includes(false) ? false : undefined);
        return slug === undefined
          ? undefined
          : ofCourse(slug, { title: page.text('.classroom-nav__details h1'), done });
      },
    },
  ],
});
