import type { Course } from '../../schema/completion.ts';
import { oneLine } from '../plain-text.ts';
import type { Facts, Owner, SiteDefinition, Source } from './definition.ts';

/** One course that a page or an answer shows as finished. */
export interface Finished {
  course: Course;
  status: 'completed' | 'passed';
  /** The site's own date, RFC 3339. */
  on?: string;
  /** It may be recorded by itself if its date, or what was seen before, says that it is news. */
  sure: boolean;
  /** The site can be asked whether it was the whole course. */
  confirmable: boolean;
}

interface Shown {
  kind: Source['kind'];
  list: boolean;
  /** Ids of courses that are shown as not finished. */
  open: string[];
}

/**
 * What a page or an answer says. `drifted`: it is ours and ready, and `missing` is not where it always was. `not-ours` with
 * `waitsFor`: its address is ours, but there is nothing to read yet.
 */
export type Outcome =
  | ({ outcome: 'completed'; finished: Finished[] } & Shown)
  | ({ outcome: 'not-completed' } & Shown)
  | { outcome: 'drifted'; kind: Source['kind']; missing: string }
  | { outcome: 'not-ours'; waitsFor?: Source['kind'] };

const mostCourses = 200;

/** Parameters that name a course. Definitions know their sites, so all others are about the visit. */
const naming = ['id', 'target'];

/** The course's address if it is one of this very host. */
function ownUrl(url: string | undefined, address: URL): { url?: string } {
  const parsed = url === undefined ? null : URL.parse(url, address.href);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname !== address.hostname) return {};
  const kept = [...parsed.searchParams].filter(([name]) => naming.includes(name));
  parsed.search = new URLSearchParams(kept).toString();
  parsed.hash = '';
  const { href } = parsed;
  return href.length <= 2048 ? { url: href } : {};
}

/** Between a course's title and the name of the site that sites put after it. */
const ending = /^(.+\S)\s+[|·•–—-]\s+([^|]{1,60})$/;

/**
 * The title without what the site puts after every title: `SQL | Coursera`, `SQL - Udemy Business`. A company's own platform is called
 * as the company likes, and its name may be what the course is about.
 */
function plainTitle(text: string | undefined, { name, anywhere }: SiteDefinition, publisher = ''): string {
  const title = oneLine(text, 512);
  const names = [publisher, ...name.split(/ and | \(/)].map((one) => one.replace(')', '').toLowerCase());
  const [, before, after = ''] = anywhere === undefined ? (ending.exec(title) ?? []) : [];
  return before !== undefined && names.includes(after.toLowerCase()) ? before : title;
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
function missingIn(facts: Facts, source: Source): string | undefined {
  if (oneLine(facts.id, 512) === '') return 'id';
  if (oneLine(facts.title, 512) === '') return 'title';
  if (facts.done === undefined) return 'done';
  return facts.done && source.dated && facts.on === undefined ? 'date' : undefined;
}

/** Says what facts amount to; `address` is the page's, whatever they came from. */
export function judge(definition: SiteDefinition, source: Source, all: Facts[], owner: Owner, address: URL): Outcome {
  const { kind, level, list = false } = source;
  const shown: Shown = { kind, list, open: [] };
  const finished: Finished[] = [];
  const own = owner === 'viewer' && definition.confidence !== 'low';
  for (const facts of all.slice(0, mostCourses)) {
    const missing = missingIn(facts, source);
    if (missing !== undefined) return { outcome: 'drifted', kind, missing };
    const [id, title] = [oneLine(facts.id, 512), plainTitle(facts.title, definition, facts.publisher)];
    if (facts.done !== true) {
      shown.open.push(id);
      continue;
    }
    finished.push({
      course: courseOf(facts, id, title, address),
      status: facts.passed ? 'passed' : 'completed',
      ...(typeof facts.on === 'string' ? { on: facts.on } : {}),
      sure: level === 'course' && own,
      confirmable: level === 'part' && kind === 'course' && own && definition.confirmation !== undefined,
    });
  }
  return finished.length === 0 ? { outcome: 'not-completed', ...shown } : { outcome: 'completed', finished, ...shown };
}
