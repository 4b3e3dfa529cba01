import { scorm12Elements, scorm12Methods } from '../standards/scorm-12.ts';
import { scorm2004Elements, scorm2004Methods } from '../standards/scorm-2004.ts';
import type { Elements, Method, Moment, Session, Values } from '../standards/session.ts';
import { noSession, observeCall } from '../standards/session.ts';
import { encodeSession } from './encode.ts';
import { ownValue, quietly, SafeWeakMap, weakGet, weakSet } from './primordials.ts';
import type { SessionStandard } from './signal.ts';
import { contentIsHere } from './signal-limits.ts';
import { watchSpeakers } from './speakers.ts';
import { watchGlobal } from './watch-global.ts';
import { watchH5p } from './watch-h5p.ts';
import { watchNetwork } from './watch-network.ts';
import type { Methods } from './wrap-api.ts';
import { createAdopter, createWrapping } from './wrap-api.ts';

/** One API object: the content that speaks through it now, and who that may be. */
type Line = {
  standard: SessionStandard;
  api: number;
  session: number;
  state: Session;
  paths: string;
  sent: string;
  next: Line | undefined;
};
type Tap = {
  emit: (detail: string) => void;
  speakers: () => string;
  /** Content has begun to speak, so its farewell is waited for; other pages have none. */
  begun: () => void;
  apis: number;
  newest: Line | undefined;
};

const mostApis = 256;

/**
 * Listens to content in this window: call it at document_start in the page's own world. `emit` gets the details of
 * signals (see signal.ts), `emitFar` those that belong to the outermost page of this site. It never calls an API and
 * sends nothing, never throws into the page, and keeps nothing but whitelisted elements.
 */
export function startTap(window: Window, emit: (detail: string) => void, emitFar = emit): void {
  quietly(() => {
    const begun = () => window.addEventListener('pagehide', () => quietly(() => sayGone(tap)), true);
    const tap: Tap = { emit, speakers: watchSpeakers(window), begun, apis: 0, newest: undefined };
    const wrapping = createWrapping();
    const watch = (name: string, standard: SessionStandard, methods: Methods, elements: Elements) => {
      const lines = new SafeWeakMap<object, Line>();
      const adopt = createAdopter(wrapping, methods, Object.keys(methods), (api, method, args, result) => {
        const line = lineOf(tap, lines, api, standard);
        if (line !== undefined) hear(tap, line, elements, method, args, result);
      });
      const check = watchGlobal(window, name, adopt);
      return () => {
        check();
        // Where content finds it with Plateau: at the document of the window that opened it (pipwerks, SCORM.API.get).
        quietly(() => adopt(ownValue(window.document, name)));
      };
    };
    const checks = [
      watch('API', 'scorm-1.2', scorm12Methods, scorm12Elements),
      watch('API_1484_11', 'scorm-2004', scorm2004Methods, scorm2004Elements),
    ] as const;
    quietly(() => watchNetwork(window, emit, emitFar));
    const checkH5p = watchH5p(window, emitFar);
    listen(window, () => {
      checks[0]();
      checks[1]();
      checkH5p();
    });
  });
}

/**
 * An API may have come when the document is there, when all of it is loaded, and after that with every script and frame: `load` in
 * the capture phase tells of each. While a page loads there are so many of these that they would cost more than all the rest, and
 * what is assigned is seen at once anyway.
 */
function listen(window: Window, check: () => void): void {
  const loaded = () => {
    check();
    window.document.addEventListener('load', check, true);
  };
  // A page that was open when its site was allowed gets the tap late.
  if (window.document.readyState === 'complete') loaded();
  window.addEventListener('DOMContentLoaded', check, true);
  window.addEventListener('load', loaded, true);
}

function lineOf(tap: Tap, lines: WeakMap<object, Line>, api: object, standard: SessionStandard): Line | undefined {
  const known = weakGet(lines, api);
  if (known !== undefined || tap.apis >= mostApis) return known;
  if (tap.newest === undefined) tap.begun();
  tap.apis++;
  const line: Line = { standard, api: tap.apis, session: 0, state: noSession, paths: '', sent: '', next: tap.newest };
  tap.newest = line;
  weakSet(lines, api, line);
  tap.emit(contentIsHere);
  return line;
}

function hear(
  tap: Tap,
  line: Line,
  elements: Elements,
  method: Method,
  args: ArrayLike<unknown>,
  result: unknown,
): void {
  const call = { method, element: args[0], value: args[1], result };
  const step = observeCall(elements, line.state, call);
  line.state = step.session;
  // The last session's farewell comes before the new one's name.
  if (step.moment === 'gone' && step.values !== undefined) send(tap, line, step.moment, step.values);
  if (step.started) {
    line.session++;
    line.paths = '';
    // Asked now, while the content is sure to be loaded: at its end the next one may already be on its way.
    quietly(() => {
      line.paths = tap.speakers();
    });
  }
  if (step.moment !== undefined && step.moment !== 'gone' && step.values !== undefined)
    send(tap, line, step.moment, step.values);
}

/** Content saves often and mostly what is none of our business; the same news is not told twice. */
function send(tap: Tap, line: Line, moment: Moment, values: Values): void {
  const { standard, api, session, paths } = line;
  const detail = encodeSession({ standard, api, session, moment, values, paths });
  if (detail === line.sent) return;
  line.sent = detail;
  tap.emit(detail);
}

function sayGone(tap: Tap): void {
  for (let line = tap.newest; line !== undefined; line = line.next) {
    const { phase, committed } = line.state;
    if (phase === 'open' && committed !== undefined) send(tap, line, 'gone', committed);
  }
}
