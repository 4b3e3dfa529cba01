import { encode } from './encode.ts';
import { pick, statementShape } from './pick.ts';
import {
  apply,
  get,
  isCallable,
  isObject,
  match,
  ownKeys,
  ownValue,
  quietly,
  SafeWeakMap,
  weakGet,
  weakSet,
} from './primordials.ts';
import { contentIsHere } from './signal-limits.ts';

/** Only what ends an activity; answers to single questions and progress are left alone. */
const deciding = /\/(?:completed|passed|mastered|failed)$/;
const mostDispatchers = 8;

/**
 * Listens where H5P tells everybody on its page what was done: `H5P.externalDispatcher`, which content in frames of H5P's own
 * making speaks through as well. The listener is added as any script of the page would add one. Returns a check to call when
 * scripts have run, as H5P comes with one of them.
 */
export function watchH5p(window: Window, emitFar: (detail: string) => void): () => void {
  const heard = new SafeWeakMap<object, true>();
  let count = 0;
  const tell = (event: unknown) => {
    const statement = ownValue(ownValue(event, 'data'), 'statement');
    const verb = ownValue(ownValue(statement, 'verb'), 'id');
    if (typeof verb !== 'string' || match(deciding, verb) === null) return;
    const contents = ownValue(ownValue(window, 'H5PIntegration'), 'contents');
    const alone = isObject(contents) && ownKeys(contents).length === 1;
    emitFar(encode('h5p', { alone, statement: pick(statement, statementShape) }));
  };
  return () =>
    quietly(() => {
      const dispatcher = ownValue(ownValue(window, 'H5P'), 'externalDispatcher');
      if (!isObject(dispatcher) || weakGet(heard, dispatcher) || count >= mostDispatchers) return;
      const on = get(dispatcher, 'on');
      if (!isCallable(on)) return;
      weakSet(heard, dispatcher, true);
      count++;
      apply(on, dispatcher, ['xAPI', (event: unknown) => quietly(() => tell(event))]);
      emitFar(contentIsHere);
    });
}
