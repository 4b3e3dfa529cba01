import { dayIn, fromMillis } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, objectsIn, parsed, textAt } from './state.ts';

const blocks = 'code[id^="bpr-guid-"]';
// Pages of the site itself, which have the shape of a course's address.
const notCourses = 'me|paths|certificates|search|topics|browse|instructors|subscription|login|assignments|roles';

const courseUrn = /urn:li:lyndaCourse:\d+/;

/** The records that the page came with, from the blocks that speak of this course. */
const recordsOf = (page: PageReader, slug: string): object[] =>
  page.scriptsWith(`"${slug}"`, blocks).flatMap((text) => objectsIn(at(parsed(text), 'included'), () => true));

function readCourse(page: PageReader, slug: string): Facts {
  const records = recordsOf(page, slug);
  const course = records.find((one) => textAt(one, 'slug') === slug && courseUrn.test(JSON.stringify(one)));
  const urn = courseUrn.exec(textAt(course, 'trackingUrn') ?? textAt(course, 'entityUrn') ?? '')?.[0];
  // A video's state names the video; only the one that names this very course is about all of it.
  const states = records.filter(
    (one) => textAt(one, 'progressState') !== undefined && urn !== undefined && textAt(one, 'entityUrn')?.includes(urn),
  );
  const status = states.find((one) => !textAt(one, 'entityUrn')?.includes('lyndaVideo'));
  const progress = textAt(status, 'progressState');
  return {
    id: course === undefined ? undefined : slug,
    title: textAt(course, 'title'),
    done: progress === undefined ? undefined : /^completed$/i.test(progress),
    on: fromMillis(at(status, 'completedAt')),
    url: `/learning/${slug}`,
    publisher: 'LinkedIn Learning',
  };
}

function readCard(card: PageReader, language: string): Facts {
  const href = card.attribute('a[href*="/learning/"]', 'href');
  return {
    id: /\/learning\/([a-z0-9-]+)/.exec(href ?? '')?.[1],
    title: card.text('.lls-card-headline'),
    done: true,
    on: dayIn(card.text('.lls-card-completion-state--completed'), language),
    url: href,
    publisher: 'LinkedIn Learning',
  };
}

/** Source: several public programs (2020–2026) that read the same blocks and cards. */
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
      path: new RegExp(`^/learning/(?!(?:${notCourses})(?:/|$))(?<slug>[a-z0-9-]+)(?:/[a-z0-9-]+)?/?$`),
      level: 'course',
      whose: 'viewer',
      // The blocks are of the first page only; after moving on, they speak of another course.
      ready: (page, { groups }) =>
        page.scriptsWith(`"${groups.slug}"`, blocks).some((text) => text.includes('progressState')),
      read: (page, { groups }) => readCourse(page, groups.slug ?? ''),
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
  ],
});
