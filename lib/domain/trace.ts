/** What one field of a definition came to on this page; never its content. */
export interface FieldTrace {
  name: string;
  there: boolean;
}

/** How one site definition read this page. Nothing in it was written by the page but `ids`, which never leave the device. */
export interface SiteTrace {
  /** Id of the definition. */
  site: string;
  result: 'other-page' | 'no-platform' | 'not-ready' | 'someone-else' | 'drifted' | 'not-completed' | 'completed';
  /** Kind of page, and the pattern of its path; absent for `other-page`. */
  kind?: string;
  pattern?: string;
  /** What has drifted. */
  missing?: string;
  owner?: string;
  level?: 'course' | 'part';
  /** Nobody has confirmed the definition yet, so it asks at most. */
  unconfirmed: boolean;
  list: boolean;
  fields: FieldTrace[];
  courses: number;
  finished: number;
  ids: string[];
  /** How many sightings this page's script has told the background so far. */
  told: number;
}

/** What content of one standard has said in a frame; every word is one of ours. */
export interface StandardTrace {
  standard: string;
  /** How often it spoke. */
  heard: number;
  /** The last status, e.g. `completed`, `failed`, `incomplete`; `other` for a word outside the standard. */
  status?: string;
  /** Browsed or reviewed: it says nothing then. */
  forShow: boolean;
}

/** One frame that Skillmark may look at. */
export interface FrameTrace {
  host: string;
  top: boolean;
  /** The detector runs here. */
  running: boolean;
  /** SCORM API objects that the page has, as `scorm-1.2`. */
  apis: string[];
  standards: StandardTrace[];
  sites: SiteTrace[];
  /** Ids of courses that were told of from here; they never leave the device. */
  told: string[];
  /** Course facts that the page states of itself, by name. */
  facts: string[];
  /** Hosts of large frames inside, other than the page's own. */
  inner: string[];
  title: string;
  courseId: string;
}

export type HeldStanding = 'recorded' | 'asked' | 'declined' | 'removed';

/** All that is known of why the page in front was logged or not. */
export interface Trace {
  url: string;
  host: string;
  allowed: boolean;
  /** Sites that have a definition for this address: id and name. */
  known: { id: string; name: string }[];
  /** A platform that the page looks like, which nobody said runs here. */
  unsaid?: { id: string; name: string };
  /** The top frame first; empty where the browser lets no extension look. */
  frames: FrameTrace[];
  /** Hosts of inner frames that are not allowed. */
  closed: string[];
  /** What became of courses that were told of from here, or that this page is about. */
  held: HeldStanding[];
}

export type Verdict =
  | 'browser-forbids'
  | 'not-allowed'
  | 'not-started'
  | 'logged'
  | 'asked'
  | 'declined'
  | 'removed'
  | 'drifted'
  | 'just-now'
  | 'history'
  | 'not-finished'
  | 'someone-else'
  | 'not-ready'
  | 'no-platform'
  | 'for-show'
  | 'says-not-finished'
  | 'says-finished'
  | 'api-silent'
  | 'platform-unsaid'
  | 'closed-frame'
  | 'other-page'
  | 'no-sign';

/** The definition that had most to say of this page. */
export function decidingSite({ frames }: Trace): SiteTrace | undefined {
  const sites = frames.flatMap((frame) => frame.sites);
  return sites.find(({ kind }) => kind !== undefined) ?? sites[0];
}

/** What content said, the most telling first. */
export function spokenStandards({ frames }: Trace): StandardTrace[] {
  const finished = ({ status }: StandardTrace) => (status === 'completed' || status === 'passed' ? 0 : 1);
  return frames.flatMap(({ standards }) => standards).sort((a, b) => finished(a) - finished(b));
}

const heldVerdicts: Record<HeldStanding, Verdict> = {
  recorded: 'logged',
  asked: 'asked',
  declined: 'declined',
  removed: 'removed',
};

function siteVerdict(site: SiteTrace | undefined): Verdict | undefined {
  if (site === undefined || site.result === 'other-page') return undefined;
  if (site.result === 'not-completed') return 'not-finished';
  if (site.result !== 'completed') return site.result;
  return site.list && site.told === 0 ? 'history' : 'just-now';
}

function standardVerdict(trace: Trace): Verdict | undefined {
  const [said] = spokenStandards(trace);
  if (said !== undefined) {
    if (said.forShow) return 'for-show';
    return said.status === 'completed' || said.status === 'passed' ? 'says-finished' : 'says-not-finished';
  }
  return trace.frames.some(({ apis }) => apis.length > 0) ? 'api-silent' : undefined;
}

/** The one reason that decided, in the order in which Skillmark itself decides. */
export function verdictOf(trace: Trace): Verdict {
  const site = decidingSite(trace);
  const [held] = trace.held;
  if (trace.frames.length === 0) return 'browser-forbids';
  if (!trace.allowed) return 'not-allowed';
  if (!trace.frames.some(({ top, running }) => top && running)) return 'not-started';
  // A list is about many courses; what became of one of them does not explain another.
  if (held !== undefined && !site?.list) return heldVerdicts[held];
  const told = siteVerdict(site) ?? standardVerdict(trace);
  if (told !== undefined) return told;
  if (trace.unsaid !== undefined) return 'platform-unsaid';
  if (trace.closed.length > 0) return 'closed-frame';
  return site === undefined ? 'no-sign' : 'other-page';
}
