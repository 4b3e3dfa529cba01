import { follow, reader } from './follow.ts';
import type { Callable } from './primordials.ts';
import {
  apply,
  bare,
  isCallable,
  isObject,
  match,
  ownValue,
  quietly,
  SafeWeakMap,
  weakGet,
  weakSet,
  whenSettled,
} from './primordials.ts';
import { createTextReader } from './read-text.ts';

/**
 * A request that was answered with 2xx, and why it was looked at. `body` is '' unless it was short text; `answer` is text, or
 * whatever XMLHttpRequest made of JSON; undefined where it was not read, or cannot be.
 */
export type Exchange<Interest> = { interest: Interest; method: unknown; url: string; body: string; answer: unknown };
type Watch<Interest> = {
  /** The only thing that every request pays for. */
  interestIn: (url: string) => Interest | undefined;
  /** Once it was answered, whether the answer is read; if not, what was sent is all there is to know. Absent: always. */
  readsAnswer?: (exchange: Exchange<Interest>) => boolean;
  heard: (exchange: Exchange<Interest>) => void;
  /** Answers with more characters than this are left alone. */
  longest: number;
  /** What the content type of an answer must be like; absent: anything. */
  types?: RegExp;
  /**
   * Makes everything ready at once, where answers are sure to come. Otherwise what reads them is looked up with the first, which spares
   * all other pages a good part of the start.
   */
  early?: true;
};

type Web = Window & typeof globalThis;
/** A request of interest that was sent to this address; undefined for all others. */
type Note<Interest> = (address: unknown, method: unknown, body: unknown) => Exchange<Interest> | undefined;

export const longestBody = 64 * 1024;
const nothing = () => undefined;
const shortText = (text: unknown): string => (typeof text === 'string' && text.length <= longestBody ? text : '');

/**
 * Looks in passing at requests whose address is of interest. Of every other request only the address is looked at. The
 * page gets the same promise, the same request object and the same answer as before; what it sends is not touched, and
 * only text is read: reading a stream or a Blob would use it up, or make a copy of something large. Returns a function that watches
 * beacons too; call it once a page has turned out to be of interest, since nobody begins with a beacon.
 */
export function watchRequests<Interest>(window: Window, watch: Watch<Interest>): () => void {
  const web = window as Web;
  const hrefOf = reader(() => web.URL?.prototype, 'href');
  const urlOf = reader(() => web.Request?.prototype, 'url');
  const note: Note<Interest> = (address, method, body) => {
    const url = typeof address === 'string' ? address : (hrefOf(address) ?? urlOf(address));
    const interest = typeof url === 'string' ? watch.interestIn(url) : undefined;
    if (typeof url !== 'string' || interest === undefined) return undefined;
    return { interest, method, url, body: shortText(body), answer: undefined };
  };
  watchFetch(web, note, watch);
  watchXhr(web, note, watch);
  // The browser took a beacon over for sending; that is the last that anyone in the page hears of it.
  return () =>
    follow(web.Navigator?.prototype, 'sendBeacon', (_self, args, queued) => {
      const exchange = queued === true ? note(args[0], 'POST', args[1]) : undefined;
      if (exchange !== undefined) watch.heard(exchange);
    });
}

function watchFetch<Interest>(web: Web, note: Note<Interest>, watch: Watch<Interest>): void {
  const ok = reader(() => web.Response?.prototype, 'ok');
  const methodOf = reader(() => web.Request?.prototype, 'method');
  let readText = watch.early ? createTextReader(web, watch.longest, watch.types) : undefined;
  const look = (exchange: Exchange<Interest>, response: unknown) =>
    quietly(() => {
      if (ok(response) !== true) return;
      if (watch.readsAnswer?.(exchange) === false) watch.heard(exchange);
      else {
        readText ??= createTextReader(web, watch.longest, watch.types);
        readText(response, (answer) => watch.heard({ ...exchange, answer }));
      }
    });
  const before = (args: ArrayLike<unknown>) => {
    const [method, body] = [ownValue(args[1], 'method'), ownValue(args[1], 'body')];
    const exchange = note(args[0], method, body);
    if (exchange === undefined) return undefined;
    exchange.method ??= methodOf(args[0]);
    // What the options say goes before what the Request says.
    const carried = body === undefined && method === undefined ? carriedText(web, args[0], exchange.method) : undefined;
    return { exchange, carried };
  };
  const after = (_self: unknown, _args: unknown, promise: unknown, seen: ReturnType<typeof before>) => {
    if (seen === undefined) return;
    const { exchange, carried } = seen;
    const answered = (response: unknown) => {
      if (carried === undefined) look(exchange, response);
      else whenSettled(carried, (text) => look({ ...exchange, body: shortText(text) }, response), nothing);
    };
    whenSettled(promise as Promise<unknown>, answered, nothing);
  };
  follow<ReturnType<typeof before>>(web, 'fetch', after, before);
}

/**
 * The text that a Request carries, read from a copy of it, since sending uses it up; undefined where there is no Request, or its
 * method carries nothing. Only Requests to addresses of interest are copied.
 */
function carriedText(web: Web, request: unknown, method: unknown): Promise<unknown> | undefined {
  if (typeof method !== 'string' || match(/^(?:get|head)$/i, method) !== null) return undefined;
  const { clone, text } = web.Request.prototype;
  return apply(text as Callable, apply(clone as Callable, request, []), []) as Promise<unknown>;
}

function watchXhr<Interest>(web: Web, note: Note<Interest>, watch: Watch<Interest>): void {
  const prototype = web.XMLHttpRequest?.prototype;
  const listen: unknown = web.EventTarget?.prototype.addEventListener;
  if (prototype === undefined || !isCallable(listen)) return;
  const status = reader(() => prototype, 'status');
  const readyState = reader(() => prototype, 'readyState');
  const answerOf = createAnswerReader(web, watch);
  const opened = new SafeWeakMap<object, Exchange<Interest> | undefined>();
  follow(prototype, 'open', (xhr, args) => {
    const exchange = note(args[1], args[0], '');
    if (isObject(xhr) && (exchange ?? weakGet(opened, xhr)) !== undefined) weakSet(opened, xhr, exchange);
  });
  follow(prototype, 'send', (xhr, args) => {
    const exchange = isObject(xhr) ? weakGet(opened, xhr) : undefined;
    if (!isObject(xhr) || exchange === undefined) return;
    exchange.body = note(exchange.url, '', args[0])?.body ?? '';
    const look = (event?: unknown) =>
      quietly(() => {
        const code = status(xhr) as number;
        // The page may have opened the same object anew, for something that is none of our business.
        if (weakGet(opened, xhr) !== exchange || !(code >= 200 && code < 300)) return;
        const answer = watch.readsAnswer?.(exchange) === false ? undefined : answerOf(xhr, event);
        watch.heard({ ...exchange, answer });
      });
    // A synchronous request is over by now.
    if (readyState(xhr) === 4) look();
    else apply(listen, xhr, ['load', look, bare({ once: true })]);
  });
}

/** What XMLHttpRequest was answered, where it can be seen, is short enough and of the right type; undefined otherwise. */
function createAnswerReader<Interest>(web: Web, { longest, types }: Watch<Interest>) {
  const prototype = web.XMLHttpRequest?.prototype;
  const typeOf = reader(() => prototype, 'responseType');
  // Refuses, and so answers undefined, unless the page asked for text.
  const textOf = reader(() => prototype, 'responseText');
  const objectOf = reader(() => prototype, 'response');
  const loaded = reader(() => web.ProgressEvent?.prototype, 'loaded');
  const header: unknown = prototype?.getResponseHeader;
  return (xhr: object, event: unknown): unknown => {
    if ((loaded(event) as number) > longest) return undefined;
    const type = types && isCallable(header) ? apply(header, xhr, ['content-type']) : '';
    if (types !== undefined && match(types, `${type}`) === null) return undefined;
    if (typeOf(xhr) === 'json') return objectOf(xhr);
    const text = textOf(xhr);
    return typeof text === 'string' && text.length <= longest ? text : undefined;
  };
}
