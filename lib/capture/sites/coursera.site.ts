import { fromEpoch, momentOf } from './days.ts';
import type { Facts, Owner } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, listAt, parsed, textAt } from './state.ts';

// The page carries other courses too, so each expression starts at the object it is about; the order of its fields is not fixed.
const field = /\s*"(?:[^"\\]|\\.){1,60}"\s*:\s*(?:"(?:[^"\\]|\\.){0,400}"|[\w.-]{1,40})\s*/.source;
const course = new RegExp(`"Course_Course"(?:,${field}){1,20}`);
const membership = /"AccomplishmentsVCMembership"\s*,\s*"certificateCode"\s*:\s*"/;
const granted = /"grantedAt"\s*:\s*"?(?<at>\d{13})/;

/** The scalar fields that stand beside the name of an object's type. */
const courseIn = (state: string): unknown => parsed(`{"type":${course.exec(state)?.[0] ?? 0}}`);

function readCertificate(page: PageReader): Facts {
  const [state = ''] = page.scriptsWith('"AccomplishmentsVCMembership"');
  const found = courseIn(state);
  const issued = membership.exec(state)?.index ?? -1;
  const slug = textAt(found, 'slug');
  return {
    id: slug,
    title: textAt(found, 'name'),
    done: found === undefined ? undefined : issued >= 0,
    passed: true,
    on: issued < 0 ? undefined : fromEpoch(granted.exec(state.slice(issued, issued + 4000))?.groups?.at),
    url: `/learn/${slug}`,
  };
}

/** The viewer's own, where they came from their own list or from the course; others show theirs in its forums and reviews. */
const ownerOf = (page: PageReader): Owner =>
  page.cameFrom(/^\/(?:(?:account\/)?accomplishments\/?$|my-learning\/?$|learn\/[^/]+(?:\/home(?:\/.*)?)?\/?$)/)
    ? 'viewer'
    : 'unknown';

/** A certificate as the older API gives it by its code, with the course beside it; nothing for a code that it does not know. */
function ofMembership(body: unknown): Facts | undefined {
  const about = at(body, 'linked', 'courses.v1', 0);
  const slug = textAt(about, 'slug') ?? textAt(about, 'id');
  const granted = at(body, 'linked', 'vcMemberships.v1', 0, 'grantedAt');
  const facts = { id: slug, title: textAt(about, 'name'), done: true, passed: true, url: `/learn/${slug}` };
  return listAt(body, 'elements').length === 0 ? undefined : { ...facts, on: momentOf(granted) };
}

/** `Databases - Week 3 | Coursera` → `Databases`; the name of the site is taken away by all. */
const courseTitle = (page: PageReader): string | undefined =>
  (page.meta('og:title') ?? page.text('h1') ?? page.title())?.replace(/ - (?:Home|Week \d+|Module \d+)(?= \||$)/, '');

/**
 * Source: verification pages measured in September 2026. Anybody may open one; it is the viewer's own where they came from their
 * own list or from the course.
 */
export default site({
  id: 'coursera',
  name: 'Coursera',
  hosts: ['www.coursera.org'],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'certificate',
      path: /^\/(?:account\/accomplishments\/(?:verify|records|certificate)|verify)\/[A-Z0-9]{8,20}\/?$/,
      level: 'course',
      whose: ownerOf,
      dated: true,
      // An unknown code gets the page's frame with nothing in it.
      ready: (page) => page.scriptsWith('AccomplishmentsVCMembership').length > 0,
      read: readCertificate,
    },
  ],
  answers: [
    {
      kind: 'course',
      // Known from a program of 2015 and from the front end's own words; whether the id is the course's alone has not been seen.
      path: /^\/api\/onDemandCourseGrades\.v1\/[^/]+$/,
      level: 'course',
      // Who only listens passes too, and gets no certificate.
      whose: (body) => (textAt(body, 'elements', 0, 'passingState') === 'verifiedPassed' ? 'viewer' : 'unknown'),
      read(body, { page: path }, page) {
        const [, slug] = /^\/learn\/([a-z0-9-]+)(?:\/|$)/.exec(path) ?? [];
        const state = textAt(body, 'elements', 0, 'passingState');
        if (slug === undefined) return undefined;
        const done = state === undefined ? undefined : state === 'passed' || state === 'verifiedPassed';
        return { id: slug, title: courseTitle(page), done, passed: true, url: `/learn/${slug}` };
      },
    },
    {
      kind: 'certificate',
      path: /^\/api\/memberships\.v1$/,
      search: /(?:^|&)q=byCode(?:&|$)/,
      level: 'course',
      dated: true,
      whose: (_, __, page) => ownerOf(page),
      read: ofMembership,
    },
  ],
});
