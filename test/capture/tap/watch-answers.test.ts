import { afterEach, expect, test, vi } from 'vitest';
import { decodeAnswer } from '../../../lib/capture/sites/heard-answer.ts';
import { type Wanted, watchAnswers } from '../../../lib/capture/tap/watch-answers.ts';
import { type Answer, fakeWeb, settled } from './fake-web.ts';
import { asWindow } from './fake-window.ts';

const here = 'https://apps.lms.example/learn/sql';
const progress: Wanted = { path: /^\/api\/progress\/(?<id>\w+)$/ };
const graph: Wanted = { path: /^\/graphql$/, method: 'POST', operation: 'CourseProgress' };
const body = JSON.stringify({ course: 'sql', percent: 100 });
const json = (text = body, headers = {}) =>
  new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });

afterEach(() => vi.restoreAllMocks());

/** A page at `here` whose answers are listened to; `prepare` is what the page did to its own window before. */
function listening(answer: Answer = json, wanted: Wanted[] = [progress, graph], prepare = (_page: object) => {}) {
  const page = fakeWeb(answer);
  class Node {
    get baseURI() {
      return here;
    }
  }
  Object.assign(page.window, { Node, document: new Node(), ProgressEvent });
  page.window.location = { pathname: '/learn/sql', search: '', href: here, hostname: 'apps.lms.example' } as never;
  prepare(page.window);
  const details: string[] = [];
  watchAnswers(asWindow(page.window), wanted, (detail) => details.push(detail));
  const heard = () => details.map((detail) => decodeAnswer(detail, here));
  return { ...page, details, heard };
}

class ProgressEvent extends Event {
  get loaded() {
    return 0;
  }
}

const post = (text: string) => ({ method: 'POST', body: text });

test('an answer that a definition wants is heard with its question, and is still whole for the page', async () => {
  const { web, heard } = listening();
  const response = await web.fetch('/api/progress/sql?with=all');
  expect(await response.text()).toBe(body);
  await settled();
  const url = new URL('https://apps.lms.example/api/progress/sql?with=all');
  expect(heard()).toEqual([{ method: 'GET', url, sent: undefined, body: JSON.parse(body) }]);
});

test.each([
  ['another path', '/api/progress', {}],
  ['another host', 'https://other.example/api/progress/sql', {}],
  ['a host that ends like it', 'https://xapps.lms.example/api/progress/sql', {}],
  ['another method', '/api/progress/sql', { method: 'DELETE' }],
])('%s is left alone', async (_what, address, init) => {
  const { web, details } = listening();
  const clone = vi.spyOn(Response.prototype, 'clone');
  await web.fetch(address, init);
  await settled();
  expect(details).toEqual([]);
  expect(clone).not.toHaveBeenCalled();
});

test.each<[string, string | undefined, string, boolean]>([
  ['a host by name', 'api.lms.example', 'https://api.lms.example/api/progress/sql', true],
  ['any host below a name', '*.lms.example', 'https://eu.api.lms.example/api/progress/sql', true],
  ['the name itself', '*.lms.example', 'https://lms.example/api/progress/sql', true],
  ['a name that only ends so', '*.lms.example', 'https://evil-lms.example/api/progress/sql', false],
  ['the host above', 'parent', 'https://lms.example/api/progress/sql', true],
  ['the own host, where the one above is meant', 'parent', '/api/progress/sql', false],
])('%s is asked where the definition says', async (_what, host, address, expected) => {
  const { web, details } = listening(json, [{ ...progress, ...(host === undefined ? {} : { host }) }]);
  await web.fetch(address);
  await settled();
  expect(details).toHaveLength(expected ? 1 : 0);
});

test('of one path for every question, only the named one is heard: alone, in a list, or in the query of a GET', async () => {
  const { web, heard, details } = listening(json, [graph, { path: /^\/graphql$/, operation: 'CourseProgress' }]);
  await web.fetch('/graphql', post('{"operationName":"Menu","query":"{}"}'));
  await web.fetch('/graphql', post('{"operationName":'));
  await settled();
  expect(details).toEqual([]);
  await web.fetch('/graphql', post('{"operationName":"CourseProgress","variables":{"slug":"sql"}}'));
  await web.fetch('/graphql', post('[{"operationName":"Menu"},{"operationName":"CourseProgress"}]'));
  await web.fetch('/graphql?operationName=CourseProgress&extensions=%7B%7D');
  await settled();
  expect(heard().map((one) => one?.sent)).toMatchObject([{ variables: { slug: 'sql' } }, [{}, {}], undefined]);
});

test('a query can tell two questions apart', async () => {
  const search = /(?:^|&)info=core_course_get_enrolled/;
  const { web, details } = listening(json, [{ path: /service\.php$/, method: 'POST', search }]);
  await web.fetch('/lib/ajax/service.php?sesskey=x&info=core_message_get', post('[]'));
  await web.fetch('/lib/ajax/service.php?sesskey=x&info=core_course_get_enrolled_courses', post('[]'));
  await settled();
  expect(details).toHaveLength(1);
});

test.each([
  ['an event stream', () => json(body, { 'content-type': 'text/event-stream' })],
  ['lines of JSON', () => json(body, { 'content-type': 'application/x-ndjson' })],
  ['a stream of JSON', () => json(body, { 'content-type': 'application/stream+json' })],
  ['a page', () => json(body, { 'content-type': 'text/html' })],
  ['an error', () => new Response(body, { status: 500, headers: { 'content-type': 'application/json' } })],
  ['what says that it is long', () => json(body, { 'content-length': '10000000' })],
  ['10 MB', () => json(`"${'x'.repeat(10_000_000)}"`)],
])('%s is not heard', async (_what, answer) => {
  const { web, details } = listening(answer);
  const response = await web.fetch('/api/progress/sql');
  await settled();
  expect(details).toEqual([]);
  expect((await response.text()).length).toBeGreaterThanOrEqual(body.length);
});

test('an endless stream is read no further than what an answer may have, and goes on for the page', async () => {
  let pulled = 0;
  const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
  const endless = () => {
    const stream = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(chunk);
      },
    });
    return new Response(stream, { headers: { 'content-type': 'application/json' } });
  };
  const { web, details } = listening(endless);
  const response = await web.fetch('/api/progress/sql');
  await vi.waitFor(() => expect(pulled).toBeGreaterThan(8));
  await settled();
  expect(pulled).toBeLessThan(16);
  const reader = response.body?.getReader();
  for (let n = 0; n < 20; n++) expect((await reader?.read())?.value?.length).toBe(chunk.length);
  await reader?.cancel();
  expect(details).toEqual([]);
});

test('a request that is broken off breaks off for the page as ever, and nothing is heard', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const broken = () => {
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"a":'));
        setTimeout(() => controller.error(new DOMException('left', 'AbortError')), 1);
      },
    });
    return new Response(stream, { headers: { 'content-type': 'application/json' } });
  };
  const { web, details } = listening(broken);
  const response = await web.fetch('/api/progress/sql');
  await expect(response.text()).rejects.toThrow('left');
  await settled();
  process.off('unhandledRejection', unhandled);
  expect(details).toEqual([]);
  expect(unhandled).not.toHaveBeenCalled();
});

test('a body that somebody has locked or read is left to them', async () => {
  const locked = json();
  locked.body?.getReader();
  const read = json();
  await read.text();
  for (const answer of [locked, read]) {
    const { web, details } = listening(() => answer);
    expect(await web.fetch('/api/progress/sql')).toBe(answer);
    await settled();
    expect(details).toEqual([]);
  }
});

test('a page that refuses is the same with and without: frozen, sealed, guarded by a Proxy, with a getter that throws', async () => {
  const refusals: ((page: Record<string, unknown>) => void)[] = [
    (page) => Object.defineProperty(page, 'fetch', { value: page.fetch, configurable: false, writable: false }),
    (page) => Object.freeze((page.XMLHttpRequest as typeof XMLHttpRequest).prototype),
    (page) => {
      page.fetch = new Proxy(page.fetch as typeof fetch, {
        getOwnPropertyDescriptor: () => {
          throw new Error('asked');
        },
      });
    },
    (page) =>
      Object.defineProperty(page, 'fetch', {
        configurable: true,
        get() {
          throw new Error('asked');
        },
      }),
  ];
  for (const refuse of refusals) {
    const { web, Xhr } = listening(json, [progress], (page) => refuse(page as Record<string, unknown>));
    const request = new Xhr();
    request.open('GET', '/api/progress/sql');
    await request.send();
    expect(request.responseText).toBe(body);
    await (async () => web.fetch('/api/progress/sql'))().catch(({ message }: Error) => expect(message).toBe('asked'));
  }
});

test('options whose getters throw, or tell on whoever looks, are not looked at twice', async () => {
  const looked = vi.fn();
  const init = {
    get method() {
      looked();
      return 'POST';
    },
    get body() {
      looked();
      return '{"operationName":"CourseProgress"}';
    },
  };
  const { web } = listening();
  await web.fetch('/graphql', init);
  // Once each by the page's own fetch.
  expect(looked.mock.calls.length).toBeLessThanOrEqual(2);
});

test('XMLHttpRequest is heard as text and as JSON, unless the page has its own idea of JSON', async () => {
  const { Xhr, heard } = listening();
  const ask = async (type: string) => {
    const request = new Xhr();
    request.open('get', '/api/progress/sql');
    request.responseType = type;
    await request.send();
  };
  await ask('');
  await ask('json');
  expect(heard()).toMatchObject([{ method: 'GET', body: { percent: 100 } }, { body: { percent: 100 } }]);
  Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'mine', configurable: true });
  await ask('json');
  Reflect.deleteProperty(Array.prototype, 'toJSON');
  expect(heard()).toHaveLength(2);
});

test('built-ins that the page replaces afterwards are neither used nor told', async () => {
  const { web, heard } = listening();
  const used: string[] = [];
  const replaced: [object, string][] = [
    [JSON, 'stringify'],
    [JSON, 'parse'],
    [Response.prototype, 'clone'],
    [Headers.prototype, 'get'],
    [ReadableStream.prototype, 'getReader'],
    [TextDecoder.prototype, 'decode'],
  ];
  const undo = replaced.map(([holder, name]) => {
    const original: unknown = Reflect.get(holder, name);
    Reflect.set(holder, name, () => {
      used.push(name);
      throw new Error('replaced');
    });
    return () => Reflect.set(holder, name, original);
  });
  await web.fetch('/api/progress/sql');
  await settled();
  for (const one of undo) one();
  expect(used).toEqual([]);
  expect(heard()).toHaveLength(1);
});
