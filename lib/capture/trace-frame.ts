import type { FrameTrace, SiteTrace } from '../domain/trace.ts';
import { readCourse } from './page.ts';
import { detectorMark, isDetectorMark, type SiteMark, siteMark } from './trace-marks.ts';
import { traceSite } from './trace-site.ts';

type Page = Window & typeof globalThis;

/** Smaller frames are no courses: logins, chats, advertisements. */
const leastWidth = 300;
const leastHeight = 200;
const mostFrames = 50;

/** Ours: only our own scripts can leave something in this world. */
const isSiteMark = (mark: unknown): mark is SiteMark => typeof mark === 'object' && mark !== null && 'told' in mark;

/** Where the page itself says nothing, the answers it got from the site's own API may have said something. */
function heardToo(trace: SiteTrace, { words, told }: SiteMark): SiteTrace {
  const last = [...words.values()].at(-1);
  if (last === undefined || !['other-page', 'not-ready'].includes(trace.result)) return trace;
  const { kind, word, missing } = last;
  if (word === 'drifted') return { ...trace, kind, result: 'drifted', ...(missing === undefined ? {} : { missing }) };
  return { ...trace, kind, result: told > 0 ? 'completed' : 'not-completed' };
}

/** How each definition that runs here reads the page now. */
function siteTraces(world: object, { document, location }: Page): SiteTrace[] {
  return Object.getOwnPropertySymbols(world)
    .filter((name) => Symbol.keyFor(name)?.startsWith(siteMark('')))
    .map((name): unknown => Reflect.get(world, name))
    .filter(isSiteMark)
    .map((mark) => heardToo({ ...traceSite(mark.definition, document, location), told: mark.told }, mark));
}

/** Hosts of large frames that belong to another site. */
function innerHosts({ document, location }: Page): string[] {
  const frames = [...document.querySelectorAll('iframe[src], frame[src]')].slice(0, mostFrames);
  const hosts = frames.flatMap((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    const url = URL.parse(frame.getAttribute('src') ?? '', location.href);
    const large = width >= leastWidth && height >= leastHeight;
    return large && url !== null && /^https?:$/.test(url.protocol) ? [url.hostname] : [];
  });
  return [...new Set(hosts)].filter((host) => host !== location.hostname);
}

/** Names of what the page states about its course, and the two that are needed here as they are. */
function courseFacts({ document, location }: Page): Pick<FrameTrace, 'facts' | 'title' | 'courseId'> {
  try {
    const { id, title, ...stated } = readCourse(document, location);
    const jsonLd = document.querySelector('script[type="application/ld+json" i]') === null ? [] : ['json-ld'];
    return { facts: ['title', ...Object.keys(stated), ...jsonLd], title, courseId: id };
  } catch {
    // A page can name a form after document's own functions; it then states nothing.
    return { facts: [], title: '', courseId: '' };
  }
}

/** What one frame can say of why a course was logged or not. `world`: where our own scripts live. */
export function traceFrame(window: Page, world: object): FrameTrace {
  const mark: unknown = Reflect.get(world, Symbol.for(detectorMark));
  const running = isDetectorMark(mark);
  // Where nothing was said, nobody came to judge it.
  const heard = running ? mark.read?.() : undefined;
  return {
    host: window.location.hostname,
    top: window === window.top,
    running,
    apis: [],
    standards: heard?.standards ?? [],
    sites: siteTraces(world, window),
    told: heard?.told ?? [],
    inner: innerHosts(window),
    ...courseFacts(window),
  };
}
