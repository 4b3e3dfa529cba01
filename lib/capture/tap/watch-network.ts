import { encode, encodeManifest, encodeSession } from './encode.ts';
import { formValue } from './form-text.ts';
import { createHacp } from './hear-hacp.ts';
import { heardStatements } from './hear-statements.ts';
import { readLaunch } from './launch.ts';
import { launchShape, pick } from './pick.ts';
import { ownKeys, parse, quietly } from './primordials.ts';
import { type Interest, interestIn } from './request-address.ts';
import { createSentText, type SentText } from './sent-text.ts';
import { contentIsHere, longestManifest, longestSent } from './signal-limits.ts';
import { watchForms } from './watch-forms.ts';
import type { Exchange } from './watch-requests.ts';
import { watchRequests } from './watch-requests.ts';

type Emit = (detail: string) => void;

/**
 * Listens to what content sends to an LMS over the network: xAPI and cmi5 statements, AICC commands, and the manifests
 * that a player asks for. Of statements, launch data and cmi5.xml it tells `emitFar`, since several frames make one course.
 */
export function watchNetwork(window: Window, emit: Emit, emitFar: Emit): void {
  const { activity, cmi5, hacp: hacpAt, learner } = readLaunch(window);
  // Only for as long as this frame lives, to tell its farewell from another's.
  const from = `${Math.random()}`;
  let spoke = false;
  let last = '';
  /** The page goes away, or has gone: with a beacon content still speaks then. */
  let leaving = false;
  const bid = () => {
    hacp?.gone();
    if (spoke) emitFar(encode('gone', { from }));
  };

  const hacp =
    hacpAt === ''
      ? undefined
      : createHacp((moment, session, values) => {
          const { pathname } = window.location;
          const detail = encodeSession({ standard: 'aicc', api: 1, session, moment, values, paths: pathname });
          if (detail !== last) emit(detail);
          last = detail;
        });

  const heard = (exchange: Exchange<Interest>) => {
    const { interest, body, answer } = exchange;
    if (interest === 'statements') {
      const list = heardStatements(exchange);
      if (ownKeys(list).length === 0) return;
      spoke = true;
      emitFar(encode('statements', { from, activity, cmi5, learner, list }));
    } else if (interest === 'activities/state') {
      const data = pick(typeof answer === 'string' ? parse(answer) : answer, launchShape);
      emitFar(encode('launch', { from, data }));
    } else if (interest === 'hacp') hacp?.command(formValue(body, 'command'), formValue(body, 'aicc_data'), answer);
    else if (typeof answer === 'string') {
      const detail = encodeManifest(answer);
      if (detail !== undefined) (interest === 'cmi5.xml' ? emitFar : emit)(detail);
    }
    if (leaving) bid();
  };

  const leave = () =>
    quietly(() => {
      requests.leave();
      leaving = true;
      bid();
    });
  let announced = false;
  const announce = () => {
    if (announced) return;
    announced = true;
    emit(contentIsHere);
    emitFar(contentIsHere);
    requests.watchBeacons();
    // Only pages with such content have a farewell to tell.
    window.addEventListener('pagehide', leave, true);
    window.addEventListener('pageshow', () => {
      leaving = false;
    });
  };

  let textOf: SentText | undefined;
  const requests = watchRequests<Interest>(window, {
    interestIn: (url) => {
      const interest = interestIn(url, hacpAt);
      if (interest !== undefined) announce();
      return interest;
    },
    readsAnswer: ({ interest }) => interest !== 'statements',
    heard,
    leaving: () => leaving,
    longest: longestManifest,
    textOf(body) {
      textOf ??= createSentText(window as Window & typeof globalThis, longestSent);
      return textOf(body);
    },
  });
  if (activity !== '' || hacpAt !== '') announce();
  // Only content that was launched with an AICC address has forms to post there; all other pages are spared.
  if (hacp !== undefined) watchForms(window, hacp.command);
}
