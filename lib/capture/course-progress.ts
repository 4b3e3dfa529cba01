import type { Score, Sighting, Status } from '../schema/completion.ts';
import { judgeAicc } from './standards/aicc.ts';
import type { Manifest } from './standards/ims-manifest.ts';
import { judgeScorm12 } from './standards/scorm-12.ts';
import { asksForMore, judgeScorm2004 } from './standards/scorm-2004.ts';
import type { Verdict } from './standards/verdict.ts';
import type { SessionSignal } from './tap/signal.ts';
import type { Spoken } from './which-sco.ts';
import { whichSco } from './which-sco.ts';

/**
 * How far the course is, for whoever remembers it from visit to visit: with `scos` (all SCOs of the manifest, in order)
 * the course is finished when every one of them has been in some `done`. `sco`: what this sighting is about; an id from
 * `scos` where it could be matched, else a path or `api-<n>`. `total` and `scos` are absent when no manifest was seen.
 */
export type Progress = { sco: string; done: string[]; total?: number; scos?: string[] };

/**
 * All of a sighting but the course facts; `title` and `id` are the course's own, where the content has told them. `account`: what
 * the learner is called there, where that is known. `said`: ids of the statements that it rests on.
 */
export type Standing = Pick<Sighting, 'status' | 'scope' | 'via' | 'score' | 'completedAt' | 'takenBack'> & {
  progress: Progress;
  title?: string;
  id?: string;
  account?: string;
  said?: string[];
};

type Heard = {
  signal: SessionSignal;
  verdict: Verdict;
  /** '' where nobody was named yet. */
  learner: string;
  places: Map<Manifest, Spoken | undefined>;
};
type Seen = { manifest: Manifest; address: string; text: string };
/** What one frame has heard so far; `learner` is the last one that its LMS named. */
export type FrameRecord = { sessions: Map<string, Heard>; manifests: Seen[]; learner: string };

const judges = { 'scorm-1.2': judgeScorm12, 'scorm-2004': judgeScorm2004, aicc: judgeAicc };
const mostSessions = 256;
const mostManifests = 8;

export const createRecord = (): FrameRecord => ({ sessions: new Map(), manifests: [], learner: '' });

/** Takes a manifest in, and returns what it makes of the last finished session; `address` is the page's now. */
export function addManifest(record: FrameRecord, manifest: Manifest, address: string): Standing | undefined {
  const text = JSON.stringify(manifest);
  const others = record.manifests.filter((seen) => seen.text !== text);
  record.manifests = [...others, { manifest, address, text }].slice(-mostManifests);
  const last = [...record.sessions.values()].findLast(({ verdict }) => verdict.outcome === 'done');
  return last === undefined ? undefined : standingOf(record, last, address);
}

/** Takes a session's news in, which replace what the same session said before, and returns where that leaves the course. */
export function addSession(record: FrameRecord, signal: SessionSignal, address: string): Standing | undefined {
  const key = `${signal.standard} ${signal.api} ${signal.session}`;
  // Not all content asks who learns. Who it is does not change while the LMS's page stays the same.
  record.learner = signal.values.learner ?? record.learner;
  const { learner } = record;
  const verdict = judges[signal.standard](signal.values, signal.moment);
  const heard: Heard = { signal, verdict, learner, places: new Map() };
  record.sessions.delete(key);
  record.sessions.set(key, heard);
  const oldest = record.sessions.keys().next().value;
  if (record.sessions.size > mostSessions && oldest !== undefined) record.sessions.delete(oldest);
  return standingOf(record, heard, address);
}

type Done = { status: Status; score?: Score };

function standingOf(record: FrameRecord, heard: Heard, address: string): Standing | undefined {
  const { signal, verdict, learner } = heard;
  if (verdict.outcome !== 'done') return undefined;
  const account = learner === '' ? {} : { account: learner };
  const place = placeOf(record, heard, address);
  if (place === undefined) {
    const sco = nameWithout(signal);
    return {
      ...scored(verdict),
      ...account,
      status: verdict.status,
      scope: 'part',
      via: signal.standard,
      progress: { sco, done: [sco] },
    };
  }
  const { manifest, spoken } = place;
  const scos = manifest.scos.map((sco) => sco.id);
  const results = resultsOf(record, { manifest, base: spoken?.base, learner }, address);
  const finished = scos.every((sco) => results.has(sco)) && !(scos.length === 1 && asksForMore(signal.values));
  const allPassed = [...results.values()].every((status) => status === 'passed');
  return {
    // A course of several SCOs has no score of its own.
    ...(scos.length === 1 ? scored(verdict) : {}),
    ...account,
    status: finished ? (allPassed ? 'passed' : 'completed') : verdict.status,
    scope: finished ? 'course' : 'part',
    via: signal.standard,
    progress: { sco: spoken?.sco ?? nameWithout(signal), done: [...results.keys()], total: scos.length, scos },
    ...(manifest.title === undefined ? {} : { title: manifest.title }),
  };
}

const scored = (verdict: Done): { score?: Score } => (verdict.score === undefined ? {} : { score: verdict.score });

/** Without a manifest: the only frame there is, or else the API object that was spoken through. */
function nameWithout({ paths, api }: SessionSignal): string {
  const only = paths.length === 1 ? paths[0]?.split('?')[0] : undefined;
  return only ?? `api-${api}`;
}

/**
 * The manifest that a session belongs to, newest first. One that fits no frame still counts if it is the only one and the
 * page is still where it was asked for: single-page applications go on to other courses.
 */
function placeOf(
  record: FrameRecord,
  heard: Heard,
  address: string,
): { manifest: Manifest; spoken?: Spoken } | undefined {
  // AICC describes its courses in other files (.crs, .au), which no page asks for.
  if (heard.signal.standard === 'aicc') return undefined;
  for (const { manifest } of record.manifests.toReversed()) {
    const spoken = spokenIn(heard, manifest);
    if (spoken !== undefined) return { manifest, spoken };
  }
  const [only, another] = record.manifests;
  if (only === undefined || another !== undefined || only.address !== address) return undefined;
  const [sco, more] = only.manifest.scos;
  if (sco === undefined || more !== undefined) return { manifest: only.manifest };
  return { manifest: only.manifest, spoken: { sco: sco.id, base: '' } };
}

function spokenIn(heard: Heard, manifest: Manifest): Spoken | undefined {
  if (!heard.places.has(manifest)) heard.places.set(manifest, whichSco(manifest, heard.signal.paths));
  return heard.places.get(manifest);
}

type Taken = { manifest: Manifest; base: string | undefined; learner: string };

/** SCO → status of those of this package that this learner has done; the last session of each decides. */
function resultsOf(record: FrameRecord, taken: Taken, address: string): Map<string, Status> {
  const results = new Map<string, Status>();
  for (const heard of record.sessions.values()) {
    const place = placeOf(record, heard, address);
    if (place?.manifest !== taken.manifest || place.spoken === undefined || place.spoken.base !== taken.base) continue;
    if (heard.learner !== '' && taken.learner !== '' && heard.learner !== taken.learner) continue;
    const { verdict, signal } = heard;
    if (verdict.outcome === 'done') results.set(place.spoken.sco, verdict.status);
    else if (verdict.outcome === 'not-done' && signal.moment !== 'commit') results.delete(place.spoken.sco);
  }
  return results;
}
