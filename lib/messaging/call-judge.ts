import { browserRuntime } from './report-sighting.ts';

const patience = 2_000;
const mostCalls = 10;

/**
 * A function that asks the background for the script that judges signals, as often as something is said, but not again while
 * an answer is awaited or the script has come. The worker may be starting, updating or dying.
 */
export function createJudgeCall(): () => void {
  let calls = 0;
  let waiting = false;
  const call = () => {
    if (waiting || calls >= mostCalls) return;
    calls += 1;
    waiting = true;
    const again = () =>
      setTimeout(() => {
        waiting = false;
        call();
      }, patience);
    try {
      browserRuntime()
        .sendMessage({ name: 'judge.call', input: {} })
        .then((reply) => {
          if (reply === undefined || 'failure' in reply) again();
        }, again);
    } catch {
      // The extension was updated under this page ("context invalidated"): the next page load has the new one.
    }
  };
  return call;
}
