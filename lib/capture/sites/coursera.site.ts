import { fromEpoch } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { textAt } from './state.ts';

// The page carries other courses too, so each expression starts at the object it is about.
const course =
  /"Course_Course","id":"[^"]{1,80}","slug":"(?<slug>[a-z0-9-]{1,200})","name":"(?<name>(?:[^"\\]|\\.){1,400})"/;
const membership = '"AccomplishmentsVCMembership","certificateCode":"';
const granted = /"grantedAt":(?<at>\d{13})/;

const unescaped = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return undefined;
  }
};

function readCertificate(page: PageReader): Facts {
  const [state = ''] = page.scriptsWith('__APOLLO_STATE__');
  const found = course.exec(state)?.groups;
  const issued = state.indexOf(membership);
  return {
    id: found?.slug,
    title: unescaped(found?.name),
    done: found === undefined ? undefined : issued >= 0,
    passed: true,
    on: issued < 0 ? undefined : fromEpoch(granted.exec(state.slice(issued, issued + 4000))?.groups?.at),
    url: `/learn/${found?.slug}`,
  };
}

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
      whose: (page) => (page.cameFrom(/^\/(?:accomplishments|learn\/[^/]+)(?:\/|$)/) ? 'viewer' : 'unknown'),
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
      path: /^\/api\/onDemandCourseGrades\.v1\/[\w~-]+$/,
      level: 'part',
      whose: 'viewer',
      read(body, { page: path }, page) {
        const [, slug] = /^\/learn\/([a-z0-9-]+)\//.exec(path) ?? [];
        const title = page.meta('og:title') ?? page.text('h1') ?? page.title();
        const state = textAt(body, 'elements', 0, 'passingState');
        if (slug === undefined) return undefined;
        const done = state === undefined ? undefined : state === 'passed' || state === 'verifiedPassed';
        return { id: slug, title, done, passed: true, url: `/learn/${slug}` };
      },
    },
  ],
});
