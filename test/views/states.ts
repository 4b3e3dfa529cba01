import type { FoundOffer, ImportView } from '../../lib/domain/history.ts';
import type { CompletionView, Overview, SkillView } from '../../lib/domain/overview.ts';
import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import type { FrameTrace, HeldStanding } from '../../lib/domain/trace.ts';
import type { Answers } from '../../lib/messaging/protocol.ts';
import type { Course } from '../../lib/schema/completion.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { dashboardStates } from './dashboard-states.ts';
import { historyStates } from './history-states.ts';
import { modelStates } from './model-states.ts';
import { popupStates } from './popup-states.ts';

/** One situation of one surface: what the background answers, and what is clicked before looking. */
export interface State {
  surface: 'popup' | 'dashboard';
  overview: Overview;
  /** The dashboard's page. */
  hash?: string;
  language?: 'de' | 'en-GB';
  direction?: 'rtl';
  page?: { host: string; title: string; allowed: boolean; course?: Course };
  log?: CompletionView[];
  model?: CompetencyModel;
  skills?: SkillView[];
  sent?: Answers['sending.list'];
  preview?: Answers['sending.preview'];
  offers?: FoundOffer[];
  imports?: ImportView[];
  sites?: string[];
  /** What "Why was my course not logged?" finds in the page. */
  frames?: FrameTrace[];
  held?: HeldStanding[];
  quietHosts?: string[];
  health?: SiteHealthView[];
  platforms?: Record<string, string>;
  /** What a course that is tried would count for. */
  tried?: Answers['course.try'];
  /** Answers that differ from the usual ones. */
  refuses?: Record<string, unknown>;
  /** What the background takes its time with: no answer comes. */
  busyWith?: string;
  /** The background does not answer at all. */
  silent?: boolean;
  /** Files of test/fixtures that are chosen on the model's page before anything is clicked. */
  files?: string[];
  /** What is clicked, in order; or typed, written `selector=words`; `selector@file` chooses a file of test/fixtures/history. */
  steps?: string[];
}

export const states: Record<string, State> = { ...popupStates, ...dashboardStates, ...modelStates, ...historyStates };
