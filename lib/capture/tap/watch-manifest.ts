import type { Callable } from './primordials.ts';
import {
  apply,
  bare,
  defineProperty,
  getOwnPropertyDescriptor,
  indexOf,
  isCallable,
  isObject,
  quietly,
  SafeProxy,
  slice,
  toLowerCase,
  whenSettled,
} from './primordials.ts';
import { longestManifest } from './signal.ts';

const manifestName = 'imsmanifest.xml';

type Web = Window & typeof globalThis;
type Found = (text: string) => void;

/**
 * Looks in passing at answers that the page asked for and whose path ends in imsmanifest.xml. Of every other request only
 * the address is looked at. The page gets the same promise, the same request object and the same answer as before.
 */
export function watchManifest(window: Window, found: Found): void {
  const web = window as Web;
  quietly(() => watchFetch(web, found));
  quietly(() => watchRequests(web, found));
}

/** Replaces a method by one that calls it the same way and then lets `after` look. */
function follow(
  holder: object,
  name: string,
  after: (self: unknown, args: ArrayLike<unknown>, result: unknown) => void,
) {
  const slot = getOwnPropertyDescriptor(holder, name);
  const original: unknown = slot?.value;
  if (slot === undefined || !isCallable(original)) return;
  const handler: ProxyHandler<Callable> = {
    apply(target, self: unknown, args: unknown[]) {
      const result: unknown = apply(target, self, args);
      quietly(() => after(self, args, result));
      return result;
    },
  };
  defineProperty(holder, name, bare({ ...slot, value: new SafeProxy(original, bare(handler)) }));
}

/** A built-in getter, to be asked directly, so that no property of the page's own making is read. */
function reader(holder: object | undefined, name: string): (self: unknown) => unknown {
  const read = holder === undefined ? undefined : getOwnPropertyDescriptor(holder, name)?.get;
  return (self) => (read === undefined ? undefined : apply(read, self, []));
}

function watchFetch(web: Web, found: Found): void {
  const requestUrl = reader(web.Request?.prototype, 'url');
  const href = reader(web.URL?.prototype, 'href');
  const ok = reader(web.Response?.prototype, 'ok');
  const clone: unknown = web.Response?.prototype.clone;
  const text: unknown = web.Response?.prototype.text;
  if (!isCallable(clone) || !isCallable(text)) return;
  const nothing = () => undefined;
  follow(web, 'fetch', (_self, args, promise) => {
    if (!namesManifest(args[0], requestUrl, href)) return;
    const look = (response: unknown) =>
      quietly(() => {
        if (ok(response) !== true) return;
        const body = apply(text, apply(clone, response, []), []);
        whenSettled(body as Promise<unknown>, (answer) => quietly(() => hand(answer, found)), nothing);
      });
    whenSettled(promise as Promise<unknown>, look, nothing);
  });
}

function watchRequests(web: Web, found: Found): void {
  const prototype = web.XMLHttpRequest?.prototype;
  if (prototype === undefined) return;
  const listen: unknown = web.EventTarget?.prototype.addEventListener;
  const status = reader(prototype, 'status');
  const responseType = reader(prototype, 'responseType');
  const responseText = reader(prototype, 'responseText');
  const responseUrl = reader(prototype, 'responseURL');
  const href = reader(web.URL?.prototype, 'href');
  if (!isCallable(listen)) return;
  follow(prototype, 'open', (request, args) => {
    if (!namesManifest(args[1], () => undefined, href)) return;
    const look = () =>
      quietly(() => {
        // The page may have opened the same object anew, for something that is none of our business.
        const url = responseUrl(request);
        if (typeof url !== 'string' || !endsInManifest(url)) return;
        const type = responseType(request);
        if (status(request) === 200 && (type === '' || type === 'text')) hand(responseText(request), found);
      });
    apply(listen, request, ['load', look, bare({ once: true })]);
  });
}

function hand(answer: unknown, found: Found): void {
  if (typeof answer === 'string' && answer !== '' && answer.length <= longestManifest) found(answer);
}

function namesManifest(
  address: unknown,
  requestUrl: (self: unknown) => unknown,
  href: (self: unknown) => unknown,
): boolean {
  if (typeof address === 'string') return endsInManifest(address);
  if (!isObject(address)) return false;
  let url: unknown;
  quietly(() => {
    url = href(address);
  });
  if (url === undefined)
    quietly(() => {
      url = requestUrl(address);
    });
  return typeof url === 'string' && endsInManifest(url);
}

function endsInManifest(address: string): boolean {
  const query = indexOf(address, '?');
  const path = query < 0 ? address : slice(address, 0, query);
  const fragment = indexOf(path, '#');
  const end = fragment < 0 ? path.length : fragment;
  return end >= manifestName.length && toLowerCase(slice(path, end - manifestName.length, end)) === manifestName;
}
