import { apply } from './primordials.ts';
import { signalEvent } from './signal.ts';

/** Opens the way from the page's world to the extension's: an event on `document` whose detail is a string. */
export function openChannel(window: Window & typeof globalThis): (detail: string) => void {
  const { CustomEvent, document } = window;
  const { dispatchEvent } = window.EventTarget.prototype;
  return (detail) => {
    apply(dispatchEvent, document, [new CustomEvent(signalEvent, { __proto__: null, detail } as CustomEventInit)]);
  };
}
