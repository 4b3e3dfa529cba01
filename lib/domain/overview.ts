import type { Alignment, Reason, Span } from '../schema/alignment.ts';
import type { Completion, EvidenceFile, EvidenceLevel, LearningKind, Via } from '../schema/completion.ts';
import type { SendingProblem } from '../schema/settings.ts';

/** One step of the scale, for showing. */
export interface LevelName {
  level: number;
  name: string;
}

/** One requirement of a role and how far the person is. */
export interface RequirementView {
  competency: string;
  label: string;
  needed: number;
  held: number;
  essential: boolean;
  state: 'met' | 'partly' | 'todo';
  /** Met, or lifted, by the newest completion. */
  newest: boolean;
  /** A course of the model that would close or narrow the gap. */
  next?: { title: string; url?: string; provider: string; hours?: number };
}

/** The target role and how near it is. */
export interface TargetView {
  role: string;
  title: string;
  met: number;
  asked: number;
  /** Unmet first; met ones last. */
  requirements: RequirementView[];
  /** Sum of the hours of the suggested courses. `atLeast`: some gap has no course, or a course has no hours. */
  hoursToGo?: { hours: number; atLeast: boolean };
}

/** A place in the course that speaks for a competency. */
export interface QuoteView {
  /** Which reason points at it: 0 is `reason`, 1… are those in `also`. */
  reason: number;
  place: Span['place'];
  match: string;
  /** Where it stands in that text, in characters. */
  start: number;
  end: number;
}

/** A part of the description with what reasons point at, cut between words; the marks are places in `text`, in characters. */
export interface PassageView {
  /** Where the first place stands in the description, in characters: a course may say the same words twice. */
  start: number;
  text: string;
  marks: { start: number; end: number }[];
}

/** One alignment in words' parts; the view puts the words. */
export interface AlignmentView {
  competency: string;
  label: string;
  level: number;
  levelName: string;
  reason: Reason;
  /** What else speaks for it, the weightiest first. */
  also?: Reason[];
  /** What the reasons point at. */
  quotes?: QuoteView[];
  /** Where the description speaks for it, in the order of the text. */
  passages?: PassageView[];
  /** 0…1: how often claims like this are right. */
  confidence?: number;
  levelFrom?: Alignment['levelFrom'];
  decision: Alignment['decision'];
  /** Level held before and after this completion, both after the policy's ceiling. */
  from: number;
  to: number;
}

/** Something that was taken for the same learning. */
export interface JoinedView {
  /** The key it would have alone. */
  key: string;
  title: string;
  from: string;
  via: Via;
}

/** One completion as the popup and the learning log show it. */
export interface CompletionView {
  key: string;
  title: string;
  url?: string;
  /** Publisher's name if the page gave one, else the provider's host. */
  from: string;
  provider: string;
  /** A further account on the site, as a salted hash; absent for the first. */
  account?: string;
  status: Completion['status'];
  standing: Completion['standing'];
  private: boolean;
  /** Asked about only because the page looks finished; no definition reads it. */
  looksFinished?: true;
  /** Finished under an account that is not known to be the person's. */
  otherAccount?: true;
  completedAt?: string;
  observedAt: string;
  dateSource: Completion['dateSource'];
  hours?: number;
  scaledScore?: number;
  evidence: EvidenceLevel;
  /** Every way in which it is known, the strongest first. */
  knownThrough: Via[];
  /** What was merged into it and can be split off again; in the log only. */
  joined?: JoinedView[];
  kind?: LearningKind;
  note?: string;
  files: EvidenceFile[];
  /** The person proposed to HR that it should count. `noted`: on this device only. */
  proposed?: { at: string; skill?: string; sent: 'noted' | 'waiting' | 'refused' | 'received' };
  /** `unaligned`: counts toward nothing in the model yet. */
  alignments: AlignmentView[];
  sent: 'private' | 'not-in-model' | 'undecided' | 'waiting' | 'refused' | 'received';
  receivedAt?: string;
  refusal?: string;
}

/** What the person holds in one competency. */
export interface SkillView {
  competency: string;
  label: string;
  level: number;
  levelName: string;
  /** Titles of the completions that prove it, the best first; only the first few. */
  provenBy: string[];
  moreProofs: number;
  /** When the newest proof of this level should be refreshed. Absent: never. */
  staleAt?: string;
  stale: boolean;
}

/** What happens to what should be sent. */
export interface SendingView {
  state: 'not-connected' | 'not-agreed' | 'idle' | 'waiting' | 'retrying' | 'stopped';
  endpoint?: string;
  subject?: string;
  name?: string;
  waiting: number;
  refused: number;
  received: number;
  lastReceivedAt?: string;
  /** Proposals wait although the receiver takes none: they stay on this device. */
  proposalsNotTaken?: number;
  /** When the next try is due, for `retrying`. */
  nextTryAt?: string;
  problem?: SendingProblem;
  detail?: string;
}

/** The model in use, without its contents. */
export interface ModelView {
  title: string;
  version: string;
  publisher?: string;
  source: 'sample' | 'file' | 'endpoint';
  loadedAt: string;
  competencies: number;
  courses: number;
  levels: LevelName[];
  roles: { id: string; title: string; family: string; grade?: string }[];
  /** Title and version of the replaced model, which can be brought back. */
  previous?: { title: string; version: string };
}

/** The one view model behind popup and dashboard. */
export interface Overview {
  model: ModelView;
  target?: TargetView;
  /** Newest first. */
  latest: CompletionView[];
  /** Completions that wait for the person's yes, newest first. */
  questions: CompletionView[];
  recorded: number;
  sending: SendingView;
  /** No notes in pages. */
  quiet?: true;
  /** Rows that could not be read and were set aside; never dropped. */
  setAside: number;
  /** Courses are matched by their own words only, without background knowledge. */
  plainWords?: boolean;
}
