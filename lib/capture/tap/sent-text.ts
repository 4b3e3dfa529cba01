import { reader } from './follow.ts';
import { apply, getPrototypeOf, isCallable, isObject, quietly, slice } from './primordials.ts';

type Web = Window & typeof globalThis;
/** A body as text: at once where the browser has it at hand, later for a Blob; '' for what cannot be read without using it up. */
export type SentText = (body: unknown) => string | Promise<unknown>;

/**
 * Reads what a request carries, at most the first `longest` characters: of several parts the statements come first, and cut JSON is no
 * JSON. Only what the browser itself takes for a body of that kind is read, so no object of the page's is asked for its text. Streams
 * are left alone.
 */
export function createSentText(web: Web, longest: number): SentText {
  const sizeOf = reader(() => web.Blob?.prototype, 'size');
  const viewLength = reader(() => getPrototypeOf(web.Uint8Array.prototype) ?? undefined, 'byteLength');
  const bufferLength = reader(() => web.ArrayBuffer.prototype, 'byteLength');
  const call = (fn: unknown, self: unknown, args: unknown[]): unknown => isCallable(fn) && apply(fn, self, args);

  const asText = (body: object): unknown => {
    if (sizeOf(body) !== undefined) {
      const { prototype } = web.Blob;
      return call(prototype.text, call(prototype.slice, body, [0, longest]), []);
    }
    const length = viewLength(body) ?? bufferLength(body);
    if (length !== undefined) return (length as number) <= longest && new web.TextDecoder().decode(body as ArrayBuffer);
    const params = new web.URLSearchParams();
    const { prototype } = web.URLSearchParams;
    const add = (value: unknown, key: unknown) => call(prototype.append, params, [key, value]);
    // Each refuses what is not of its kind.
    quietly(() => call(prototype.forEach, body, [add]));
    quietly(() => call(web.FormData.prototype.forEach, body, [add]));
    return call(prototype.toString, params, []);
  };
  return (body) => {
    if (typeof body === 'string') return slice(body, 0, longest);
    const text = isObject(body) && asText(body);
    return isObject(text) ? (text as Promise<unknown>) : typeof text === 'string' ? text : '';
  };
}
