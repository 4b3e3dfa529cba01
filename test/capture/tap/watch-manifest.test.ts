import { afterEach, expect, test } from 'vitest';
import { watchManifest } from '../../../lib/capture/tap/watch-manifest.ts';

const text = '<manifest/>';

/** The parts of a window that carry requests; every request is answered with `answer`. */
function web(answer: () => Response) {
  class Xhr extends EventTarget {
    static opened: string[] = [];
    #url = '';
    #body = '';
    open(_method: string, url: string | URL) {
      this.#url = String(url);
      Xhr.opened.push(this.#url);
    }
    async send() {
      const response = answer();
      this.#body = await response.text();
      this.dispatchEvent(new Event('load'));
    }
    get status() {
      return 200;
    }
    get responseType() {
      return '';
    }
    get responseText() {
      return this.#body;
    }
    get responseURL() {
      return this.#url;
    }
  }
  const fetch = (_url: unknown) => Promise.resolve(answer());
  return { fetch, XMLHttpRequest: Xhr, Request, Response, URL, EventTarget };
}

const found: string[] = [];
afterEach(() => found.splice(0));

const watched = (answer: () => Response = () => new Response(text)) => {
  const window = web(answer);
  watchManifest(window as unknown as Window, (one) => found.push(one));
  return window;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test.each<[string, () => unknown]>([
  ['a path', () => '/content/1/imsmanifest.xml'],
  ['a path with a query', () => 'imsmanifest.xml?v=3#x'],
  ['other capitals', () => 'IMSManifest.XML'],
  ['an URL', () => new URL('https://lms.example/a/imsmanifest.xml')],
  ['a Request', () => new Request('https://lms.example/a/imsmanifest.xml')],
])('an answer to a fetch of %s is looked at, and still whole for the page', async (_name, address) => {
  const window = watched();
  const response = await window.fetch(address());
  expect(await response.text()).toBe(text);
  await settled();
  expect(found).toEqual([text]);
});

test.each<unknown>([
  '/content/1/data.json',
  '/login?next=/imsmanifest.xml',
  '/a#imsmanifest.xml',
  undefined,
  {
    toString() {
      throw new Error('asked');
    },
  },
])('any other fetch is left alone', async (address) => {
  const window = watched();
  await window.fetch(address);
  await settled();
  expect(found).toEqual([]);
});

test('an answer that is an error, or longer than 2 MB, is not looked at', async () => {
  await watched(() => new Response(text, { status: 404 })).fetch('imsmanifest.xml');
  await watched(() => new Response('x'.repeat(2 * 1024 * 1024 + 1))).fetch('imsmanifest.xml');
  await settled();
  expect(found).toEqual([]);
});

test('a failed fetch fails for the page as before', async () => {
  const window = watched(() => {
    throw new Error('offline');
  });
  expect(() => window.fetch('imsmanifest.xml')).toThrow('offline');
});

test('the answer to an XMLHttpRequest is looked at', async () => {
  const window = watched();
  const request = new window.XMLHttpRequest();
  request.open('GET', '/content/imsmanifest.xml');
  await request.send();
  expect(found).toEqual([text]);
  expect(window.XMLHttpRequest.prototype.open.length).toBe(2);
});

test('a request object that is opened anew for something else is left alone', async () => {
  const window = watched();
  const request = new window.XMLHttpRequest();
  request.open('GET', '/content/imsmanifest.xml');
  request.open('GET', '/private.json');
  await request.send();
  expect(found).toEqual([]);
});
