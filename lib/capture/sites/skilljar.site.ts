import { momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';

/** A text as JavaScript writes it between quotes. */
const unescaped = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');

/**
 * One member of an object that an inline script writes down, with or without quotes about its name: a text, a number, or `''` for
 * null. The object ends where the next of these globals begins.
 */
function member(script: string, object: string, name: string): string | undefined {
  const start = script.search(new RegExp(`\\b${object}\\s*=\\s*\\{`)) + object.length;
  const [inner = ''] =
    start < object.length ? [] : script.slice(start, start + 4000).split(/\bskilljarCourse\w*\s*=/, 1);
  const text = `(["'])(?<text>(?:\\\\.|(?!\\1)[^\\\\\\n]){0,400})\\1`;
  const said = new RegExp(`["']?\\b${name}["']?\\s*:\\s*(?:${text}|(?<number>\\d{1,20})|null\\b)`).exec(inner)?.groups;
  return said === undefined ? undefined : (said.number ?? unescaped(said.text ?? ''));
}

function readCourse(page: PageReader): Facts {
  const script = page.scriptsWith('skilljarCourse').join('\n');
  // Who has not joined has no progress at all.
  const on = /\bskilljarCourseProgress\s*=\s*null\b/.test(script)
    ? ''
    : member(script, 'skilljarCourseProgress', 'completed_at');
  return {
    id: member(script, 'skilljarCourse', 'id'),
    title: member(script, 'skilljarCourse', 'title'),
    done: on === undefined ? undefined : on !== '',
    on: momentOf(on),
  };
}

/**
 * Source: themes of several academies that read these globals. How the page writes them down has not been seen, so any way that JavaScript
 * has is read.
 */
export default site({
  id: 'skilljar',
  name: 'Skilljar academies',
  hosts: ['*.skilljar.com'],
  confidence: 'medium',
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
      ready: 'main, meta[property="og:image"], meta[property="og:title"]',
      read: (page, { groups }) => ({ id: groups.code, title: page.meta('og:title') ?? page.text('h1'), done: true }),
    },
  ],
});
