import {
  decidingSite,
  type SiteTrace,
  type StandardTrace,
  spokenStandards,
  type Trace,
  type Verdict,
  verdictOf,
} from '../lib/domain/trace.ts';
import { type TextName, text } from '../lib/text/text.ts';
import { kindWords, missingWords } from './site-health-text.ts';

/** One thing that was looked at; `open` decides nothing by itself. */
export interface Step {
  state: 'good' | 'bad' | 'open';
  words: string;
}

const verdicts: Record<Verdict, TextName> = {
  'browser-forbids': 'traceBrowserForbids',
  'not-allowed': 'traceNotAllowed',
  'not-started': 'traceNotStarted',
  logged: 'traceLogged',
  asked: 'traceAsked',
  declined: 'traceDeclined',
  removed: 'traceRemoved',
  drifted: 'traceDrifted',
  'just-now': 'traceJustNow',
  history: 'traceHistory',
  'not-finished': 'traceNotFinished',
  'someone-else': 'traceSomeoneElse',
  'not-ready': 'traceNotReady',
  'no-platform': 'tracePlatformElse',
  'for-show': 'traceForShow',
  'says-not-finished': 'traceSaysNotFinished',
  'says-finished': 'traceSaysFinished',
  'api-silent': 'traceApiSilent',
  'platform-unsaid': 'tracePlatformUnsaid',
  'closed-frame': 'traceClosedFrame',
  'other-page': 'traceOtherPage',
  'no-sign': 'traceNoSign',
};

const nameOf = ({ known, unsaid, host }: Trace, site: SiteTrace | undefined): string =>
  known.find(({ id }) => id === site?.site)?.name ?? known[0]?.name ?? unsaid?.name ?? host;

/** What decided, and what to do, in one or two sentences. */
export function verdictWords(trace: Trace): string {
  const verdict = verdictOf(trace);
  const site = decidingSite(trace);
  const name = nameOf(trace, site);
  if (verdict === 'drifted') return text('traceDrifted', name, missingWords(site?.missing ?? ''));
  if (verdict === 'closed-frame') return text('traceClosedFrame', trace.closed.join(', '));
  if (verdict === 'platform-unsaid') return text('tracePlatformUnsaid', trace.unsaid?.name ?? '', trace.host);
  if (verdict === 'not-allowed') return text('traceNotAllowed', trace.host);
  return text(verdicts[verdict], name);
}

const standards: Readonly<Record<string, string>> = {
  'scorm-1.2': 'SCORM 1.2',
  'scorm-2004': 'SCORM 2004',
  aicc: 'AICC',
  xapi: 'xAPI',
};

/** Field names as people call them. */
const fields: Readonly<Record<string, TextName>> = {
  id: 'fieldId',
  title: 'logTitle',
  done: 'fieldDone',
  on: 'fieldDate',
  url: 'factPage',
  publisher: 'fieldPublisher',
  hours: 'factTime',
};

const fieldList = (site: SiteTrace, there: boolean): string =>
  site.fields
    .filter((field) => field.there === there)
    .map(({ name }) => text(fields[name] ?? 'fieldOther'))
    .join(', ');

function accessStep({ allowed, host, frames }: Trace): Step[] {
  const running = frames.some((frame) => frame.top && frame.running);
  return [
    { state: allowed ? 'good' : 'bad', words: text(allowed ? 'stepAllowed' : 'stepNotAllowed', host) },
    ...(allowed && frames.length > 0
      ? [{ state: running ? 'good' : 'bad', words: text(running ? 'stepRunning' : 'stepNotRunning') } as const]
      : []),
  ];
}

function definitionSteps(trace: Trace): Step[] {
  const site = decidingSite(trace);
  const name = nameOf(trace, site);
  if (site === undefined) {
    if (trace.known.length > 0) return [{ state: 'open', words: text('stepKnown', name) }];
    const words = trace.unsaid === undefined ? text('stepUnknown') : text('stepLooksLike', trace.unsaid.name);
    return [{ state: trace.unsaid === undefined ? 'open' : 'bad', words }];
  }
  if (site.kind === undefined) return [{ state: 'open', words: text('stepOtherPage', name) }];
  const found = fieldList(site, true);
  const lost = fieldList(site, false);
  const steps: Step[] = [{ state: 'good', words: text('stepKind', name, kindWords(site.kind)) }];
  if (site.result === 'not-ready' || site.result === 'no-platform')
    steps.push({ state: 'bad', words: text('stepNotReady') });
  if (found !== '') steps.push({ state: 'good', words: text('stepFound', found) });
  if (lost !== '') steps.push({ state: 'bad', words: text('stepMissing', lost) });
  if (site.owner === 'someone-else') steps.push({ state: 'bad', words: text('stepSomeoneElse') });
  if (site.owner === 'unknown') steps.push({ state: 'open', words: text('stepOwnerUnknown') });
  if (site.level === 'part') steps.push({ state: 'open', words: text('stepPart') });
  if (site.unconfirmed) steps.push({ state: 'open', words: text('stepUnconfirmed') });
  return steps;
}

const statuses: Readonly<Record<string, TextName>> = {
  completed: 'statusCompleted',
  passed: 'statusPassed',
  failed: 'statusFailed',
  incomplete: 'statusIncomplete',
  browsed: 'statusBrowsed',
  'not attempted': 'statusNotAttempted',
};

function saidStep({ standard, status, forShow }: StandardTrace): Step {
  const name = standards[standard] ?? standard;
  if (forShow) return { state: 'bad', words: text('stepForShow', name) };
  if (status === undefined) return { state: 'open', words: text('stepSaidNothing', name) };
  const good = status === 'completed' || status === 'passed';
  return { state: good ? 'good' : 'bad', words: text('stepSaid', name, text(statuses[status] ?? 'statusOther')) };
}

function standardSteps(trace: Trace): Step[] {
  const said = spokenStandards(trace);
  const silent = trace.frames.flatMap(({ apis, host }) =>
    apis
      .filter((api) => !said.some(({ standard }) => standard === api))
      .map((api): Step => ({ state: 'open', words: text('stepApi', standards[api] ?? api, host) })),
  );
  const steps = [...said.map(saidStep), ...silent];
  return steps.length > 0 ? steps : [{ state: 'open', words: text('stepNoStandard') }];
}

const standings: Record<Trace['held'][number], TextName> = {
  recorded: 'stepHeldRecorded',
  asked: 'stepHeldAsked',
  declined: 'stepHeldDeclined',
  removed: 'stepHeldRemoved',
};

/** What was looked at, in the order in which Skillmark itself looks. */
export function traceSteps(trace: Trace): Step[] {
  const access = accessStep(trace);
  if (trace.frames.length === 0) return access;
  const closed = trace.closed.map((host): Step => ({ state: 'bad', words: text('stepClosed', host) }));
  const [held] = trace.held;
  const log: Step[] = held === undefined ? [] : [{ state: 'good', words: text(standings[held]) }];
  return [...access, ...definitionSteps(trace), ...standardSteps(trace), ...closed, ...log];
}
