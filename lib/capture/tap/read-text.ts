import { reader } from './follow.ts';
import { apply, isCallable, match, ownValue, quietly, SafeNumber, whenSettled } from './primordials.ts';

type Web = Window & typeof globalThis;
/** Reads the answer beside the page, and calls back once, with all of it, or never: too long, of another type, broken off. */
export type ReadText = (response: unknown, done: (text: string) => void) => void;

const nothing = () => undefined;

/**
 * A way to read a fetched answer without the page noticing: a copy of it, and of that at most `longest` characters, so that
 * downloads and endless streams are left alone. `types`: what its content type must be like.
 */
export function createTextReader(web: Web, longest: number, types?: RegExp): ReadText {
  const clone: unknown = web.Response?.prototype.clone;
  const open: unknown = web.ReadableStream?.prototype.getReader;
  const read: unknown = web.ReadableStreamDefaultReader?.prototype.read;
  const cancel: unknown = web.ReadableStreamDefaultReader?.prototype.cancel;
  const header: unknown = web.Headers?.prototype.get;
  const decode: unknown = web.TextDecoder?.prototype.decode;
  const { TextDecoder } = web;
  const bodyOf = reader(() => web.Response?.prototype, 'body');
  const headersOf = reader(() => web.Response?.prototype, 'headers');
  const needed = [clone, open, read, cancel, header, decode];
  if (!needed.every(isCallable)) return nothing;
  const call = (fn: unknown, self: unknown, args: unknown[]): unknown =>
    isCallable(fn) ? apply(fn, self, args) : undefined;

  return (response, done) => {
    const said = (name: string) => `${call(header, headersOf(response), [name]) ?? ''}`;
    if (types !== undefined && match(types, said('content-type')) === null) return;
    if (SafeNumber(said('content-length')) > longest) return;
    const source = call(open, bodyOf(call(clone, response, [])), []);
    const decoder = new TextDecoder();
    let text = '';
    const take = (chunk: unknown) =>
      quietly(() => {
        if (ownValue(chunk, 'done') === true) return done(`${text}${call(decode, decoder, [])}`);
        text += call(decode, decoder, [ownValue(chunk, 'value'), { __proto__: null, stream: true }]);
        if (text.length > longest) whenSettled(call(cancel, source, []) as Promise<unknown>, nothing, nothing);
        else next();
      });
    const next = () => whenSettled(call(read, source, []) as Promise<unknown>, take, nothing);
    next();
  };
}
