import { apply } from './primordials.ts';
import { signalEvent } from './signal-limits.ts';

type Web = Window & typeof globalThis;

/**
 * Opens the way from the page's world to the extension's: an event on a document whose detail is a string. What makes events is
 * looked up with the first one, as most pages have nothing to say.
 */
export function openChannel(
  window: Web,
  documentOf = (): Document => window.document,
  name = signalEvent,
): (detail: string) => void {
  let parts: { CustomEvent: typeof CustomEvent; dispatchEvent: EventTarget['dispatchEvent'] } | undefined;
  return (detail) => {
    parts ??= { CustomEvent: window.CustomEvent, dispatchEvent: window.EventTarget.prototype.dispatchEvent };
    const event = new parts.CustomEvent(name, { __proto__: null, detail } as CustomEventInit);
    apply(parts.dispatchEvent, documentOf(), [event]);
  };
}
