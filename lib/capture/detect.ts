import type { Course, Sighting } from '../schema/completion.ts';
import { courseAddress, courseIdOf } from './course-address.ts';
import type { Progress, Standing } from './course-progress.ts';
import { addManifest, addSession, createRecord } from './course-progress.ts';
import { readCourse } from './page.ts';
import { createRateLimit } from './rate-limit.ts';
import { readManifest } from './standards/ims-manifest.ts';
import { decodeSignal, signalEvent } from './tap/signal.ts';

type Report = (sighting: Sighting, progress: Progress) => void;

type Page = Window & typeof globalThis;
type Options = {
  window: Page;
  report: Report;
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
export function startDetector({ window, report, now = () => window.performance.now() }: Options): () => void {
  const record = createRecord();
  const sent = new Set<string>();
  const maySignal = createRateLimit(signalsASecond, second, now);
  const mayParse = createRateLimit(manifestsAnHour, hour, now);
  const maySend = createRateLimit(sightingsAnHour, hour, now);

  const tell = (standing: Standing) => {
    const { progress, title, ...known } = standing;
    // The standing alone tells repetitions apart, so that the page is not read for what was told before.
    const key = `${JSON.stringify(standing)} ${addressOf(window)}`;
    if (sent.has(key) || !maySend()) return;
    sent.add(key);
    report({ course: courseFacts(window, title), ...known }, progress);
  };

  const heed = (text: string): Standing | undefined => {
    const manifest = mayParse() ? parseManifest(window, text) : undefined;
    return manifest === undefined ? undefined : addManifest(record, manifest, addressOf(window));
  };

  const handle = (event: Event) => {
    if (!maySignal()) return;
    const signal = decodeSignal('detail' in event ? event.detail : undefined);
    if (signal === undefined) return;
    const standing = signal.kind === 'session' ? addSession(record, signal, addressOf(window)) : heed(signal.text);
    if (standing !== undefined) tell(standing);
  };

  // On the window, in the capture phase: touching `document` in a world of our own costs more than all the rest at start.
  window.addEventListener(signalEvent, handle, true);
  return () => window.removeEventListener(signalEvent, handle, true);
}

const addressOf = (window: Page): string => courseIdOf(courseAddress(new URL(window.location.href)));

/** Entities are refused before the parser sees them; no manifest needs any of its own. */
function parseManifest(window: Page, text: string) {
  if (text.includes('<!ENTITY')) return undefined;
  return readManifest(new window.DOMParser().parseFromString(text, 'application/xml'));
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
