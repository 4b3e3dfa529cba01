import { momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/** One member of an object that an inline script writes down, with or without quotes about its name. */
const member = (script: string, object: string, name: string): string | undefined => {
  const start = script.search(new RegExp(`\\b${object}\\s*=\\s*\\{`));
  if (start < 0) return undefined;
  const found = new RegExp(`["']?\\b${name}["']?\\s*:\\s*(["'])((?:(?!\\1)[^\\\\\\n]){0,400})\\1`).exec(
    script.slice(start, start + 4000),
  );
  return found?.[2];
};

function readCourse(page: PageReader): Facts {
  const script = page.scriptsWith('skilljarCourse').join('\n');
  const on = member(script, 'skilljarCourseProgress', 'completed_at');
  return {
    id: member(script, 'skilljarCourse', 'id'),
    title: member(script, 'skilljarCourse', 'title'),
    done: on === undefined ? undefined : on !== '',
    on: momentOf(on),
  };
}

/** Source: themes of several academies that read these globals. How the page writes them down has not been seen, so it asks. */
export default site({
  id: 'skilljar',
  name: 'Skilljar academies',
  hosts: ['*.skilljar.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/(?!page\/|auth\/|accounts\/)[\w-]+(?:\/\d+)?\/?$/,
      level: 'course',
      whose: 'viewer',
      ready: (page) => page.scriptsWith('skilljarCourseProgress').length > 0,
      read: readCourse,
    },
    {
      kind: 'certificate',
      path: /^\/c\/(?<code>[a-z0-9]{12})\/?$/,
      level: 'course',
      // For anybody who has the address.
      whose: 'unknown',
      ready: (page) => page.meta('og:image') !== undefined || page.has('main'),
      read: (page, { groups }) => ({ id: groups.code, title: page.meta('og:title') ?? page.text('h1'), done: true }),
    },
  ],
});
