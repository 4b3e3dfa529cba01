import type { Course, Sighting } from '../schema/completion.ts';
import { addCourse, addStatements, createActivities, endActivities } from './activity-progress.ts';
import { courseAddress, courseIdOf } from './course-address.ts';
import type { Progress, Standing } from './course-progress.ts';
import { addManifest, addSession, createRecord } from './course-progress.ts';
import { h5pStanding } from './h5p-progress.ts';
import { declaredCourse, readCourse } from './page.ts';
import { createRateLimit } from './rate-limit.ts';
import { readStructure } from './standards/cmi5-structure.ts';
import { readManifest } from './standards/ims-manifest.ts';
import type { Signal } from './tap/signal.ts';
import { decodeSignal } from './tap/signal.ts';
import { signalEvent } from './tap/signal-limits.ts';
import { addLaunch } from './unit-progress.ts';

/** `account`: what the learner is called there. It goes to the background, and nowhere else. */
type Report = (sighting: Sighting, progress: Progress, account?: string) => void;

type Page = Window & typeof globalThis;
type Options = {
  window: Page;
  report: Report;
  /** Details of signals that came before this did, the oldest first. */
  held?: unknown[];
  /** Told of each signal as it comes, before it is judged. */
  heard?: (signal: Signal) => void;
  /** Milliseconds that never go back; the page's own clock if absent. */
  now?: () => number;
};

const second = 1000;
const hour = 3600 * second;
const signalsASecond = 50;
const manifestsAnHour = 20;
const sightingsAnHour = 20;

/**
 * Turns this frame's signals into sightings, each told once. All that comes in may be forged by the page, which is why a
 * sighting carries no level: whoever receives it must not believe more than E1. Returns a function that ends it.
 */
export function startDetector(options: Options): () => void {
  const { window, report, held = [], heard, now = () => window.performance.now() } = options;
  const record = createRecord();
  const activities = createActivities();
  const sent = new Set<string>();
  const maySignal = createRateLimit(signalsASecond, second, now);
  const mayParse = createRateLimit(manifestsAnHour, hour, now);
  const maySend = createRateLimit(sightingsAnHour, hour, now);

  const tell = (standing: Standing) => {
    const { said: _ids, ...told } = standing;
    const { progress, title, id, account, ...known } = told;
    // The standing alone tells repetitions apart, so that the page is not read for what was told before.
    const key = `${JSON.stringify(told)} ${addressOf(window)}`;
    if (sent.has(key) || !maySend()) return;
    sent.add(key);
    const course = courseFacts(window, title);
    report({ course: id === undefined ? course : { ...course, id }, ...known }, progress, account);
  };

  const heed = (text: string): Standing | undefined => {
    const document = mayParse() ? parseXml(window, text) : undefined;
    if (document === undefined) return undefined;
    const structure = readStructure(document, languageOf(window));
    if (structure !== undefined) return addCourse(activities, structure, languageOf(window));
    const manifest = readManifest(document);
    return manifest === undefined ? undefined : addManifest(record, manifest, addressOf(window));
  };

  const judge = (signal: Signal): (Standing | undefined)[] => {
    switch (signal.kind) {
      case 'session':
        return [addSession(record, signal, addressOf(window))];
      case 'manifest':
        return [heed(signal.text)];
      case 'statements':
        // Firefox delivers nothing that is said at pagehide of a closing tab. Only pages with such content pay for these.
        window.addEventListener('beforeunload', leave);
        window.addEventListener('pagehide', leave);
        return addStatements(activities, signal, languageOf(window));
      case 'launch':
        addLaunch(activities.cmi5, signal.from, signal.data);
        return [];
      case 'h5p':
        return [h5pStanding(signal, languageOf(window), declaredCourse(window.document, window.location))];
      case 'gone':
        return endActivities(activities, signal.from, languageOf(window));
    }
  };
  const tellAll = (standings: (Standing | undefined)[]) => {
    for (const standing of standings) if (standing !== undefined) tell(standing);
  };

  const take = (detail: unknown) => {
    if (!maySignal()) return;
    const signal = decodeSignal(detail);
    if (signal === undefined) return;
    heard?.(signal);
    tellAll(judge(signal));
  };
  const handle = (event: Event) => take('detail' in event ? event.detail : undefined);
  // The frames that spoke may go away with this page before they can say so.
  const leave = () => tellAll(endActivities(activities, undefined, languageOf(window)));

  window.addEventListener(signalEvent, handle, true);
  for (const detail of held) take(detail);
  return () => {
    window.removeEventListener(signalEvent, handle, true);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('beforeunload', leave);
  };
}

const addressOf = (window: Page): string => courseIdOf(courseAddress(new URL(window.location.href)));

const languageOf = ({ document }: Page): string => document.documentElement?.getAttribute('lang') ?? '';

/** Entities are refused before the parser sees them; no manifest needs any of its own. */
function parseXml(window: Page, text: string): Document | undefined {
  if (text.includes('<!ENTITY')) return undefined;
  return new window.DOMParser().parseFromString(text, 'application/xml');
}

/** The top page names the course, as content frames only name their chapter; another origin's page cannot be read. */
function courseFacts(window: Page, title: string | undefined): Course {
  const page = readableTop(window) ?? window;
  return readCourse(page.document, page.location, title);
}

function readableTop(window: Page): Window | undefined {
  try {
    const { top } = window;
    return top !== null && top.document.documentElement !== null && top.location.href !== '' ? top : undefined;
  } catch {
    return undefined;
  }
}
