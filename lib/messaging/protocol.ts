import * as z from 'zod/mini';
import { longestFile } from '../domain/evidence-file.ts';
import type { FoundOffer, ImportView, PastStanding } from '../domain/history.ts';
import type { AlignmentView, CompletionView, Overview, SkillView } from '../domain/overview.ts';
import type { ProposalContent } from '../domain/proposal.ts';
import type { SiteHealthView } from '../domain/site-health.ts';
import { decisionSchema } from '../schema/alignment.ts';
import { badgeImportSchema } from '../schema/badge-import.ts';
import { learningKindSchema, reportedSightingSchema, sightingSchema } from '../schema/completion.ts';
import { pastCourseNameSchema, pastCourseSchema } from '../schema/history.ts';
import type { OutboxRow, Proposal, Receipt, Report } from '../schema/hr.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { completionKey, hours, instant, level, line, modelId, webAddress } from '../schema/primitives.ts';
import { signsReportSchema, siteReportSchema } from '../schema/site-health.ts';
import type { StrayRow } from '../store/db.ts';
import type { LaneName } from '../store/lanes.ts';

/** A refusal that a person can act on: `code` picks the words, `detail` is what the other side said. */
export interface Refusal {
  ok: false;
  code: string;
  detail?: string;
}
export type Outcome<T = unknown> = ({ ok: true } & T) | Refusal;

/** A completion waiting or refused, with its title, for the list of what is sent. */
export interface QueuedView extends OutboxRow {
  lane: LaneName;
  title: string;
}

const nothing = z.object({});
const byKey = z.object({ key: completionKey });
/** `skill`: the one that is missing, in the person's words. */
const proposing = z.object({ key: completionKey, at: instant, skill: z.optional(line(200)) });

/**
 * Every message there is: what goes in, and who may send it. `page` = our own detector in an allowed page, which may only
 * propose; `own` = the extension's own popup and dashboard.
 */
export const protocol = {
  'sighting.report': { from: 'page', input: reportedSightingSchema },
  'site.report': { from: 'page', input: siteReportSchema },
  /** What a learner's own history page shows as finished long ago: an offer, never a record. */
  'history.found': {
    from: 'page',
    input: z.object({ sightings: z.array(sightingSchema).check(z.minLength(1), z.maxLength(500)) }),
  },
  /** Content speaks in this frame; the script that judges what it says may come. */
  'judge.call': { from: 'page', input: nothing },
  /** The person stays on a page that no definition reads; the script that looks for signs may come. */
  'signs.look': { from: 'page', input: nothing },
  'signs.report': { from: 'page', input: signsReportSchema },
  'overview.get': { from: 'own', input: nothing },
  'log.list': {
    from: 'own',
    input: z.object({
      offset: z.int().check(z.gte(0)),
      limit: z.int().check(z.gte(1), z.lte(200)),
      search: z.optional(z.string().check(z.maxLength(200))),
    }),
  },
  'skills.list': { from: 'own', input: nothing },
  'target.choose': { from: 'own', input: z.object({ role: z.optional(modelId) }) },
  /** `quiet`: no notes in pages and no mark on the toolbar button. */
  'notes.choose': { from: 'own', input: z.object({ quiet: z.boolean() }) },
  'completion.log': {
    from: 'own',
    input: z.object({
      title: line(512),
      url: z.optional(webAddress),
      id: z.optional(line(512)),
      publisher: z.optional(line(200)),
      description: z.optional(z.string().check(z.maxLength(20_000))),
      teaches: z.optional(z.array(line(200)).check(z.maxLength(64))),
      hours: z.optional(hours),
      /** Day or moment it was finished; absent = not known. */
      completedAt: z.optional(instant),
      kind: z.optional(learningKindSchema),
      note: z.optional(z.string().check(z.maxLength(2000))),
    }),
  },
  /** One badge that the dashboard has read and checked: plain facts, and what the checks came to. */
  'badge.import': { from: 'own', input: badgeImportSchema },
  'completion.keepPrivate': { from: 'own', input: z.object({ key: completionKey, private: z.boolean() }) },
  /** Exactly what HR would be sent as a proposal; nothing is kept of it. */
  'proposal.preview': { from: 'own', input: proposing },
  /** The person has seen it and proposes to HR that the model should count it. */
  'completion.propose': { from: 'own', input: proposing },
  'completion.unpropose': { from: 'own', input: byKey },
  'completion.remove': { from: 'own', input: byKey },
  'completion.restore': { from: 'own', input: byKey },
  /** `alias`: the key of what was wrongly taken for the same. */
  'completion.split': { from: 'own', input: z.object({ key: completionKey, alias: completionKey }) },
  /** Without an answer the question is open again. */
  'question.answer': { from: 'own', input: z.object({ key: completionKey, finished: z.optional(z.boolean()) }) },
  'alignment.decide': {
    from: 'own',
    /** With a competency that was not proposed, the person adds it: reason `person`. */
    input: z.object({ key: completionKey, competency: modelId, decision: decisionSchema, level: z.optional(level) }),
  },
  /** A PDF or picture, as base64, since messages are JSON in one of the browsers. The page names it, so that asking twice adds one. */
  'file.add': {
    from: 'own',
    input: z.object({
      key: completionKey,
      id: z.uuid(),
      name: line(255),
      base64: z.string().check(z.maxLength(Math.ceil(longestFile / 3) * 4)),
    }),
  },
  'file.get': { from: 'own', input: z.object({ id: z.uuid() }) },
  /** HR may have this badge, which the person has seen, or no longer. */
  'file.share': { from: 'own', input: z.object({ key: completionKey, id: z.uuid(), shared: z.boolean() }) },
  'file.remove': { from: 'own', input: z.object({ key: completionKey, id: z.uuid() }) },
  /** The model itself, or as it is shown: in the person's language. */
  'model.get': { from: 'own', input: z.object({ shown: z.optional(z.boolean()) }) },
  'model.replace': { from: 'own', input: z.object({ text: z.string().check(z.maxLength(20_000_000)) }) },
  'model.fetch': { from: 'own', input: nothing },
  'model.revert': { from: 'own', input: nothing },
  /** What a course would count for; nothing is kept of it. */
  'course.try': {
    from: 'own',
    input: z.object({ title: line(512), description: z.optional(z.string().check(z.maxLength(20_000))) }),
  },
  /** Match courses by their own words only, or with background knowledge. */
  'matching.choose': { from: 'own', input: z.object({ plainWords: z.boolean() }) },
  'endpoint.connect': { from: 'own', input: z.object({ baseUrl: webAddress, key: line(500) }) },
  'endpoint.disconnect': { from: 'own', input: nothing },
  'sending.preview': { from: 'own', input: nothing },
  'sending.agree': { from: 'own', input: z.object({ agreed: z.boolean() }) },
  'sending.start': { from: 'own', input: nothing },
  'sending.list': { from: 'own', input: nothing },
  /** HR holds what this device does not know: has it deleted there, or puts a completion back into the log. */
  'stray.withdraw': {
    from: 'own',
    input: z.object({ lane: z.enum(['completions', 'proposals']), key: completionKey }),
  },
  'stray.takeIn': { from: 'own', input: byKey },
  /** What became of courses, by the host that told of them and their id there; only those that are known. */
  'course.standings': {
    from: 'own',
    input: z.object({
      courses: z.array(z.object({ host: line(253), id: line(512) })).check(z.maxLength(400)),
    }),
  },
  /** Never asks there because of signs, or asks again; `key`: the question that was open. */
  'signs.silence': {
    from: 'own',
    input: z.object({ host: line(253), silent: z.boolean(), key: z.optional(completionKey) }),
  },
  /** With an address: only what has drifted on the site of that page, and was not told yet. */
  'site.health': { from: 'own', input: z.object({ url: z.optional(webAddress) }) },
  /** The person has read what has drifted there. */
  'site.told': { from: 'own', input: z.object({ site: z.string().check(z.maxLength(320)) }) },
  'history.check': { from: 'own', input: z.object({ courses: z.array(pastCourseNameSchema).check(z.maxLength(500)) }) },
  /** One batch; `at` is the moment when the whole import began, and names it. */
  'history.import': {
    from: 'own',
    input: z.object({
      at: instant,
      from: z.optional(line(200)),
      courses: z.array(pastCourseSchema).check(z.maxLength(200)),
    }),
  },
  'history.undo': { from: 'own', input: z.object({ at: instant }) },
  'imports.list': { from: 'own', input: nothing },
  /** With an address: only what was found on its site. */
  'found.list': { from: 'own', input: z.object({ url: z.optional(webAddress) }) },
  'found.import': {
    from: 'own',
    input: z.object({ page: webAddress, at: instant, keys: z.array(completionKey).check(z.maxLength(100)) }),
  },
  'found.dismiss': { from: 'own', input: z.object({ page: webAddress }) },
  'data.export': { from: 'own', input: nothing },
  'data.erase': { from: 'own', input: nothing },
} as const satisfies Record<string, { from: 'page' | 'own'; input: z.ZodMiniType }>;

export type MessageName = keyof typeof protocol;
export type Input<N extends MessageName> = z.infer<(typeof protocol)[N]['input']>;

/** What each message is answered with. */
export interface Answers {
  'sighting.report': { noted: 'new' | 'known' | 'asked' | 'part' | 'removed'; title: string };
  'site.report': { heeded: boolean };
  'judge.call': { comes: boolean };
  'signs.look': { looks: boolean };
  'signs.report': { asked: boolean };
  'overview.get': Overview;
  'log.list': { rows: CompletionView[]; total: number };
  'skills.list': { skills: SkillView[] };
  'target.choose': Outcome;
  'notes.choose': Outcome;
  'completion.log': Outcome<{ key: string; known: boolean }>;
  'badge.import': Outcome<{ key: string; known: boolean }>;
  'completion.keepPrivate': Outcome;
  'proposal.preview': Outcome<{ content: ProposalContent }>;
  'completion.propose': Outcome;
  'completion.unpropose': Outcome;
  'completion.remove': Outcome;
  'completion.restore': Outcome;
  'completion.split': Outcome;
  'question.answer': Outcome;
  'alignment.decide': Outcome;
  'file.add': Outcome<{ id: string }>;
  'file.get': Outcome<{ name: string; type: string; base64: string }>;
  'file.share': Outcome;
  'file.remove': Outcome;
  'model.get': CompetencyModel;
  'model.replace': Outcome<{ title: string; version: string }>;
  'model.fetch': Outcome<{ title: string; version: string; changed: boolean }>;
  'model.revert': Outcome<{ title: string; version: string }>;
  'course.try': { proposals: AlignmentView[]; below: AlignmentView[] };
  'matching.choose': Outcome;
  'endpoint.connect': Outcome<{ subject: string; name?: string }>;
  'endpoint.disconnect': Outcome;
  'sending.preview': {
    reports: Report[];
    proposals: Proposal[];
    held: { private: number; undecided: number; notInModel: number };
  };
  'sending.agree': Outcome;
  'sending.start': Outcome;
  'stray.withdraw': Outcome;
  'stray.takeIn': Outcome;
  'sending.list': {
    strays: StrayRow[];
    queued: QueuedView[];
    receipts: (Receipt & { lane: LaneName; title: string })[];
  };
  'course.standings': { standings: CompletionView['standing'][] };
  'signs.silence': Outcome;
  /** `silent`: hosts where the person does not want to be asked. */
  'site.health': { sites: SiteHealthView[]; silent: string[] };
  'site.told': Outcome;
  'history.found': { offered: number };
  /** In the order of the question. */
  'history.check': { standings: PastStanding[] };
  'history.import': Outcome<{ added: number; known: number }>;
  /** Some are taken back at a time: asked again until none is left. */
  'history.undo': Outcome<{ left: number }>;
  'imports.list': { imports: ImportView[] };
  'found.list': { offers: FoundOffer[] };
  'found.import': Outcome<{ added: number; known: number }>;
  'found.dismiss': Outcome;
  'data.export': { fileName: string; json: string };
  'data.erase': Outcome;
}
