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
import type { SentText } from './sent-text.ts';

/**
 * A request that was answered with 2xx, and why it was looked at. `body` is '' unless it could be read; `answer` is text, or
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
  /** Reads what is sent; absent: short text only. */
  textOf?: SentText;
  /** Whether the page is going away: what is sent now will be answered to nobody. */
  leaving?: () => boolean;
  /** What the content type of an answer must be like; absent: anything. */
  types?: RegExp;
  /**
   * Makes everything ready at once, where answers are sure to come. Otherwise what reads them is looked up with the first, which spares
   * all other pages a good part of the start.
   */
  early?: true;
};
type Watched = {
  /** Watches beacons too; to be called once a page has turned out to be of interest, since nobody begins with a beacon. */
  watchBeacons: () => void;
  /** The page goes away: what it sent to outlive it (`keepalive`) is told now, since the answer will come to nobody. */
  leave: () => void;
};

type Web = Window & typeof globalThis;
/** A request of interest to this address, with nothing else known of it yet; undefined for all others. */
type Note<Interest> = (address: unknown) => Exchange<Interest> | undefined;

export const longestBody = 64 * 1024;
/** Of the requests that are to outlive the page, so many of the last may be unanswered. */
const mostUnanswered = 16;
const nothing = () => undefined;
const shortText = (text: unknown): string => (typeof text === 'string' && text.length <= longestBody ? text : '');

/** Now, or when it has been read. */
function withText(text: string | Promise<unknown>, done: (text: string) => void): void {
  if (typeof text === 'string') done(text);
  else whenSettled(text, (read) => quietly(() => typeof read === 'string' && done(read)), nothing);
}

/**
 * Looks in passing at requests whose address is of interest. Of every other request only the address is looked at. The
 * page gets the same promise, the same request object and the same answer as before, and what it sends is not touched.
 */
export function watchRequests<Interest>(window: Window, watch: Watch<Interest>): Watched {
  const web = window as Web;
  const { textOf = shortText } = watch;
  const hrefOf = reader(() => web.URL?.prototype, 'href');
  const urlOf = reader(() => web.Request?.prototype, 'url');
  const note: Note<Interest> = (address) => {
    const url = typeof address === 'string' ? address : (hrefOf(address) ?? urlOf(address));
    const interest = typeof url === 'string' ? watch.interestIn(url) : undefined;
    if (typeof url !== 'string' || interest === undefined) return undefined;
    return { interest, method: undefined, url, body: '', answer: undefined };
  };
  const leave = watchFetch(web, note, watch);
  watchXhr(web, note, watch);
  // The browser took a beacon over for sending; that is the last that anyone in the page hears of it.
  const watchBeacons = () =>
    follow(
      web.Navigator?.prototype,
      'sendBeacon',
      (args) => note(args[0]),
      (_self, args, queued, exchange) => {
        if (queued === true) withText(textOf(args[1]), (body) => watch.heard({ ...exchange, method: 'POST', body }));
      },
    );
  return { watchBeacons, leave };
}

type Fetched<Interest> = { exchange: Exchange<Interest>; carried: string | Promise<unknown>; outlives: boolean };

function watchFetch<Interest>(web: Web, note: Note<Interest>, watch: Watch<Interest>): () => void {
  const { textOf = shortText } = watch;
  const ok = reader(() => web.Response?.prototype, 'ok');
  const methodOf = reader(() => web.Request?.prototype, 'method');
  let readText = watch.early ? createTextReader(web, watch.longest, watch.types) : undefined;
  const unanswered: { [slot: number]: () => void; count: number } = bare({ count: 0 });
  const look = (exchange: Exchange<Interest>, response: unknown) => {
    if (watch.readsAnswer?.(exchange) === false) return watch.heard(exchange);
    readText ??= createTextReader(web, watch.longest, watch.types);
    readText(response, (answer) => watch.heard({ ...exchange, answer }));
  };
  const before = (args: ArrayLike<unknown>): Fetched<Interest> | undefined => {
    const exchange = note(args[0]);
    if (exchange === undefined) return undefined;
    const [method, body] = [ownValue(args[1], 'method'), ownValue(args[1], 'body')];
    exchange.method = method ?? methodOf(args[0]);
    // What the options say goes before what the Request says.
    const isCarried = body === undefined && method === undefined;
    const carried = isCarried ? carriedText(web, args[0], exchange.method) : textOf(body);
    return { exchange, carried, outlives: ownValue(args[1], 'keepalive') === true };
  };
  const after = (_self: unknown, _args: unknown, promise: unknown, seen: Fetched<Interest>) => {
    const { exchange, carried } = seen;
    let waits = seen.outlives;
    const read = (done: (exchange: Exchange<Interest>) => void) =>
      withText(carried, (text) => done({ ...exchange, body: `${textOf(text)}` }));
    const answered = (response: unknown) => {
      waits = false;
      if (ok(response) === true) quietly(() => read((whole) => look(whole, response)));
    };
    if (waits && watch.leaving?.()) read(watch.heard);
    else if (waits) unanswered[unanswered.count++ % mostUnanswered] = () => waits && read(watch.heard);
    whenSettled(promise as Promise<unknown>, answered, () => {
      waits = false;
    });
  };
  follow(web, 'fetch', before, after);
  return () => {
    for (let i = 0; i < mostUnanswered; i++) quietly(() => unanswered[i]?.());
  };
}

/**
 * The text that a Request carries, read from a copy of it, since sending uses it up; '' where there is no Request, or its
 * method carries nothing. Only Requests to addresses of interest are copied.
 */
function carriedText(web: Web, request: unknown, method: unknown): string | Promise<unknown> {
  if (typeof method !== 'string' || match(/^(?:get|head)$/i, method) !== null) return '';
  const { clone, text } = web.Request.prototype;
  return apply(text as Callable, apply(clone as Callable, request, []), []) as Promise<unknown>;
}

function watchXhr<Interest>(web: Web, note: Note<Interest>, watch: Watch<Interest>): void {
  const { textOf = shortText } = watch;
  const prototype = web.XMLHttpRequest?.prototype;
  const listen: unknown = web.EventTarget?.prototype.addEventListener;
  if (prototype === undefined || !isCallable(listen)) return;
  const status = reader(() => prototype, 'status');
  const readyState = reader(() => prototype, 'readyState');
  let answerOf = watch.early && createAnswerReader(web, watch);
  const opened = new SafeWeakMap<object, Exchange<Interest> | undefined>();
  // The page may open the same object anew, for something that is none of our business: that has to be noted as well.
  const reopened = (xhr: unknown) => (isObject(xhr) && weakGet(opened, xhr) !== undefined ? null : undefined);
  follow(
    prototype,
    'open',
    (args, xhr) => note(args[1]) ?? reopened(xhr),
    (xhr, args, _result, exchange) => {
      if (exchange !== null) exchange.method = args[0];
      if (isObject(xhr)) weakSet(opened, xhr, exchange ?? undefined);
    },
  );
  const awaited = (_args: unknown, xhr: unknown) => (isObject(xhr) ? weakGet(opened, xhr) : undefined);
  follow(prototype, 'send', awaited, (self, args, _result, exchange) => {
    const xhr = self as object;
    const sent = textOf(args[0]);
    if (typeof sent === 'string') exchange.body = sent;
    const look = (event?: unknown) =>
      quietly(() => {
        const code = status(xhr) as number;
        if (weakGet(opened, xhr) !== exchange || !(code >= 200 && code < 300)) return;
        answerOf ??= createAnswerReader(web, watch);
        const answer = watch.readsAnswer?.(exchange) === false ? undefined : answerOf(xhr, event);
        withText(sent, (body) => watch.heard({ ...exchange, body, answer }));
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
