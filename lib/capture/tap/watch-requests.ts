import { follow, reader } from './follow.ts';
import {
  apply,
  bare,
  isCallable,
  isObject,
  ownValue,
  quietly,
  SafeWeakMap,
  weakGet,
  weakSet,
  whenSettled,
} from './primordials.ts';

/** Why a request is looked at: for what was sent, for what was answered, or for both. */
export type Interest = 'imsmanifest.xml' | 'cmi5.xml' | 'statements' | 'activities/state' | 'hacp';
/** A request that was answered with 2xx. `body` is '' unless it was short text; `answer` is read where it is of interest. */
export type Exchange = { interest: Interest; method: unknown; url: string; body: string; answer: unknown };
type Watch = {
  /** The only thing that every request pays for. */
  interestIn: (url: string) => Interest | undefined;
  heard: (exchange: Exchange) => void;
};

type Web = Window & typeof globalThis;
/** A request of interest that was sent to this address; undefined for all others. */
type Note = (address: unknown, method: unknown, body: unknown) => Exchange | undefined;

export const longestBody = 64 * 1024;
const nothing = () => undefined;

/**
 * Looks in passing at requests whose address is of interest. Of every other request only the address is looked at. The
 * page gets the same promise, the same request object and the same answer as before; what it sends is not touched, and
 * only text is read: reading a stream or a Blob would use it up, or make a copy of something large.
 */
export function watchRequests(window: Window, { interestIn, heard }: Watch): void {
  const web = window as Web;
  const hrefOf = reader(web.URL?.prototype, 'href');
  const urlOf = reader(web.Request?.prototype, 'url');
  const note: Note = (address, method, body) => {
    const url = typeof address === 'string' ? address : (hrefOf(address) ?? urlOf(address));
    const interest = typeof url === 'string' ? interestIn(url) : undefined;
    if (typeof url !== 'string' || interest === undefined) return undefined;
    const text = typeof body === 'string' && body.length <= longestBody ? body : '';
    return { interest, method, url, body: text, answer: undefined };
  };
  watchFetch(web, note, heard);
  watchXhr(web, note, heard);
  // The browser took a beacon over for sending; that is the last that anyone in the page hears of it.
  follow(web.Navigator?.prototype, 'sendBeacon', (_self, args, queued) => {
    const exchange = queued === true ? note(args[0], 'POST', args[1]) : undefined;
    if (exchange !== undefined) heard(exchange);
  });
}

function watchFetch(web: Web, note: Note, heard: Watch['heard']): void {
  const ok = reader(web.Response?.prototype, 'ok');
  const methodOf = reader(web.Request?.prototype, 'method');
  const clone: unknown = web.Response?.prototype.clone;
  const text: unknown = web.Response?.prototype.text;
  if (!isCallable(clone) || !isCallable(text)) return;
  follow(web, 'fetch', (_self, args, promise) => {
    const exchange = note(args[0], ownValue(args[1], 'method'), ownValue(args[1], 'body'));
    if (exchange === undefined) return;
    exchange.method ??= methodOf(args[0]);
    const look = (response: unknown) =>
      quietly(() => {
        if (ok(response) !== true) return;
        if (exchange.interest === 'statements') return heard(exchange);
        const body = apply(text, apply(clone, response, []), []);
        whenSettled(body as Promise<unknown>, (answer) => quietly(() => heard({ ...exchange, answer })), nothing);
      });
    whenSettled(promise as Promise<unknown>, look, nothing);
  });
}

function watchXhr(web: Web, note: Note, heard: Watch['heard']): void {
  const prototype = web.XMLHttpRequest?.prototype;
  const listen: unknown = web.EventTarget?.prototype.addEventListener;
  if (prototype === undefined || !isCallable(listen)) return;
  const status = reader(prototype, 'status');
  const readyState = reader(prototype, 'readyState');
  const typeOf = reader(prototype, 'responseType');
  // Refuses, and so answers undefined, unless the page asked for text.
  const textOf = reader(prototype, 'responseText');
  const objectOf = reader(prototype, 'response');
  const opened = new SafeWeakMap<object, Exchange | undefined>();
  follow(prototype, 'open', (xhr, args) => {
    const exchange = note(args[1], args[0], '');
    if (isObject(xhr) && (exchange ?? weakGet(opened, xhr)) !== undefined) weakSet(opened, xhr, exchange);
  });
  follow(prototype, 'send', (xhr, args) => {
    const exchange = isObject(xhr) ? weakGet(opened, xhr) : undefined;
    if (!isObject(xhr) || exchange === undefined) return;
    exchange.body = note(exchange.url, '', args[0])?.body ?? '';
    const look = () =>
      quietly(() => {
        const code = status(xhr) as number;
        // The page may have opened the same object anew, for something that is none of our business.
        if (weakGet(opened, xhr) !== exchange || !(code >= 200 && code < 300)) return;
        if (exchange.interest !== 'statements') exchange.answer = typeOf(xhr) === 'json' ? objectOf(xhr) : textOf(xhr);
        heard(exchange);
      });
    // A synchronous request is over by now.
    if (readyState(xhr) === 4) look();
    else apply(listen, xhr, ['load', look, bare({ once: true })]);
  });
}
