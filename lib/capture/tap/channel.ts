import { apply } from './primordials.ts';
import { signalEvent } from './signal-limits.ts';

type Web = Window & typeof globalThis;

/** Opens the way from the page's world to the extension's: an event on a document whose detail is a string. */
export function openChannel(
  window: Web,
  documentOf = (): Document => window.document,
  name = signalEvent,
): (detail: string) => void {
  const { CustomEvent } = window;
  const { dispatchEvent } = window.EventTarget.prototype;
  return (detail) => {
    apply(dispatchEvent, documentOf(), [new CustomEvent(name, { __proto__: null, detail } as CustomEventInit)]);
  };
}
