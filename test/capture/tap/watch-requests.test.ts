import { expect, test } from 'vitest';
import { adl, fakeWeb, settled } from './fake-web.ts';
import { tapped } from './fake-window.ts';
import { formOf, json, listening, lrs, type Page } from './listening.ts';

const manifest = '<manifest/>';

const xhr = async ({ web }: Page, method: string, url: string, body?: unknown, type = '') => {
  const request = new web.XMLHttpRequest();
  request.open(method, url);
  request.responseType = type;
  await request.send(body);
  await settled();
};
/** Content has asked an LRS for something before. */
const beacon = async ({ web }: Page, url: string, body: unknown) => {
  await web.fetch(`${lrs}?limit=1`);
  web.navigator.sendBeacon(url, body);
};
const bytes = (text: string) => new TextEncoder().encode(text);
const inParts = `--b\r\nContent-Type: application/json\r\n\r\n${json}\r\n--b\r\nContent-Type: video/mp4\r\n\r\n`;
const withFilm = new Blob([inParts, new Uint8Array(3_000_000), '\r\n--b--']);
const verbs = ({ signals }: Page) =>
  signals.flatMap((signal) => (signal.kind === 'statements' ? signal.statements.map(({ verb }) => verb) : []));

test.each<[string, () => unknown]>([
  ['a path', () => '/content/1/imsmanifest.xml'],
  ['a path with a query', () => 'imsmanifest.xml?v=3#x'],
  ['other capitals', () => 'IMSManifest.XML'],
  ['an URL', () => new URL('https://lms.example/a/imsmanifest.xml')],
  ['a Request', () => new Request('https://lms.example/a/imsmanifest.xml')],
  ['a course structure', () => '/content/cmi5.xml'],
])('an answer to a fetch of %s is looked at, and still whole for the page', async (_name, address) => {
  const page = listening(() => new Response(manifest));
  const response = await page.web.fetch(address());
  expect(await response.text()).toBe(manifest);
  await settled();
  expect(page.signals).toEqual([{ kind: 'manifest', text: manifest }]);
});

test.each<unknown>([
  '/content/1/data.json',
  '/login?next=/imsmanifest.xml',
  '/a#imsmanifest.xml',
  '/bank/statements.json',
  '/statements/2026',
  '/activities/state?stateId=bookmark',
  undefined,
  {
    toString() {
      throw new Error('asked');
    },
  },
])('any other request is left alone', async (address) => {
  const page = listening(() => new Response('{}'));
  await page.web.fetch(address, { method: 'POST', body: json }).catch(() => {});
  await settled();
  expect(page.details).toEqual([]);
});

test('a Request that was looked at is sent whole, as the object it was', async () => {
  const page = fakeWeb();
  const sent: unknown[] = [];
  page.window.fetch = async (request: Request) => {
    sent.push(request, await request.text());
    return new Response(null, { status: 204 });
  };
  const { signals } = tapped(page.window);
  const request = new Request(lrs, { method: 'POST', body: json });
  await page.web.fetch(request);
  await settled();
  expect(sent).toEqual([request, json]);
  expect(signals).toHaveLength(1);
});

test('an answer that is an error, or longer than 2 MB, is not looked at', async () => {
  const refused = listening(() => new Response(manifest, { status: 404 }));
  await refused.web.fetch('imsmanifest.xml');
  const long = listening(() => new Response('x'.repeat(2 * 1024 * 1024 + 1)));
  await long.web.fetch('imsmanifest.xml');
  await settled();
  expect([refused.details, long.details]).toEqual([[], []]);
});

test('the answer to an XMLHttpRequest is looked at, and its functions look the same', async () => {
  const page = listening(() => new Response(manifest));
  await xhr(page, 'GET', '/content/imsmanifest.xml');
  expect(page.signals).toEqual([{ kind: 'manifest', text: manifest }]);
  expect([page.Xhr.prototype.open.length, page.Xhr.prototype.send.name]).toEqual([2, 'send']);
});

test('a request object that is opened anew for something else is left alone', async () => {
  const page = listening(() => new Response(manifest));
  const request = new page.web.XMLHttpRequest();
  request.open('GET', '/content/imsmanifest.xml');
  request.open('GET', '/private.json');
  await request.send();
  expect(page.details).toEqual([]);
});

test.each<[string, (page: Page) => unknown]>([
  ['PUT by fetch', ({ web }) => web.fetch(`${lrs}?statementId=1`, { method: 'PUT', body: json })],
  ['POST by fetch', ({ web }) => web.fetch(`${lrs}/`, { method: 'post', body: json })],
  ['a list by fetch', ({ web }) => web.fetch(lrs, { method: 'POST', body: `[${json}]` })],
  ['PUT by XMLHttpRequest', (page) => xhr(page, 'PUT', lrs, json)],
  ['a beacon, once content has asked for something', (page) => beacon(page, lrs, json)],
  ['a Request with all in it', ({ web }) => web.fetch(new Request(lrs, { method: 'POST', body: json }))],
  ['a method in the Request', ({ web }) => web.fetch(new Request(lrs, { method: 'POST' }), { body: json })],
  [
    'the alternate request syntax',
    (page) =>
      xhr(
        page,
        'POST',
        `${lrs}?method=PUT`,
        `statementId=1&Authorization=Basic+c2VjcmV0&Content-Type=application%2Fjson&content=${encodeURIComponent(json).replaceAll('%20', '+')}`,
      ),
  ],
  ['a Blob', ({ web }) => web.fetch(lrs, { method: 'POST', body: new Blob([json]) })],
  ['a Blob by XMLHttpRequest', (page) => xhr(page, 'POST', lrs, new Blob([json]))],
  ['a Blob in a beacon', (page) => beacon(page, lrs, new Blob([json]))],
  ['an ArrayBuffer', ({ web }) => web.fetch(lrs, { method: 'POST', body: bytes(json).buffer })],
  ['a view of an ArrayBuffer', (page) => xhr(page, 'POST', lrs, bytes(`xx${json}xx`).subarray(2, -2))],
  [
    'URLSearchParams',
    ({ web }) => web.fetch(`${lrs}?method=POST`, { method: 'POST', body: new URLSearchParams({ content: json }) }),
  ],
  [
    'form data',
    (page) => xhr(page, 'POST', `${lrs}?method=PUT`, formOf({ content: json, file: new Blob(['secret']) })),
  ],
  ['a beacon’s form', (page) => beacon(page, `${lrs}?method=PUT`, `content=${encodeURIComponent(json)}`)],
  ['text of 500 kB', ({ web }) => web.fetch(lrs, { method: 'POST', body: `[${json},"${'x'.repeat(500_000)}"]` })],
  ['parts with a film among them', ({ web }) => web.fetch(lrs, { method: 'POST', body: withFilm })],
  ['a Request with a Blob in it', ({ web }) => web.fetch(new Request(lrs, { method: 'POST', body: new Blob([json]) }))],
  [
    'several parts',
    (page) =>
      xhr(
        page,
        'POST',
        lrs,
        `--b-1\r\nContent-Type: application/json\r\n\r\n${json}\r\n--b-1\r\nContent-Type: text/plain\r\n\r\nsecret\r\n--b-1--`,
      ),
  ],
])('a statement sent as %s is heard, and nothing about the person but who they are', async (_name, send) => {
  const page = listening();
  await send(page);
  await settled();
  expect(page.signals).toMatchObject([
    {
      kind: 'statements',
      statements: [
        {
          actor: 'mbox mailto:ada@learn.example',
          verb: adl('completed'),
          object: 'https://learn.example/course/1',
          names: { en: 'Golf', 'de-DE': 'Golf auf Deutsch' },
          completion: true,
          success: true,
          scaled: 0.9,
          parents: ['https://learn.example/program'],
          registration: '7d8f1f0e-0002-4000-8000-000000000002',
          timestamp: '2026-05-04T10:30:00Z',
        },
      ],
    },
  ]);
  expect(page.details.join()).not.toMatch(/secret|PT1H/i);
});

test.each<[string, (page: Page) => unknown]>([
  ['a GET', ({ web }) => web.fetch(lrs, { body: json })],
  ['a GET in the alternate syntax', (page) => xhr(page, 'POST', `${lrs}?method=GET`, 'content=%7B%7D')],
  ['a stream', ({ web }) => web.fetch(lrs, { method: 'POST', body: new Blob([json]).stream() })],
  ['text of 10 MB', ({ web }) => web.fetch(lrs, { method: 'POST', body: `[${json},"${'x'.repeat(10_000_000)}"]` })],
  ['what is no JSON', ({ web }) => web.fetch(lrs, { method: 'POST', body: '{' })],
  ['a bank statement', ({ web }) => web.fetch('/statements', { method: 'POST', body: '{"iban":"x","verb":"pay"}' })],
  ['no body', (page) => xhr(page, 'POST', lrs)],
  [
    'an unimportant verb',
    ({ web }) => web.fetch(lrs, { method: 'POST', body: '{"verb":{"id":"x/answered"},"object":{"id":"y"}}' }),
  ],
])('%s is not heard', async (_name, send) => {
  const page = listening();
  await send(page);
  await settled();
  expect(page.details).toEqual([]);
});

test('what the LRS refuses, or never answers, does not count', async () => {
  const refused = listening(() => new Response('no', { status: 400 }));
  await refused.web.fetch(lrs, { method: 'POST', body: json });
  await xhr(refused, 'PUT', lrs, json);
  const lost = listening(() => {
    throw new TypeError('offline');
  });
  await expect(lost.web.fetch(lrs, { method: 'POST', body: json })).rejects.toThrow('offline');
  await settled();
  expect([refused.details, lost.details]).toEqual([[], []]);
});

test('a method and a body that the page computes are not asked for', async () => {
  const page = listening();
  let asked = 0;
  const init = {
    get method() {
      asked++;
      return 'POST';
    },
    get body() {
      asked++;
      return json;
    },
  };
  await page.web.fetch(lrs, init);
  await settled();
  // Once each by fetch itself.
  expect(asked).toBe(2);
  expect(page.details).toEqual([]);
});

test('of the launch data only mode, moveOn and mastery score are told, as text or as an object', async () => {
  const url = 'https://lrs.example/xapi/activities/state?activityId=a&stateId=LMS.LaunchData&agent=secret';
  const body = { launchMode: 'Normal', moveOn: 'Passed', masteryScore: 0.8, returnURL: 'secret', contextTemplate: {} };
  const page = listening(() => new Response(JSON.stringify(body)));
  await page.web.fetch(url);
  await settled();
  await xhr(page, 'GET', url, undefined, 'json');
  const data = { launchMode: 'Normal', moveOn: 'Passed', masteryScore: 0.8 };
  expect(page.signals).toMatchObject([
    { kind: 'launch', data },
    { kind: 'launch', data },
  ]);
  expect(page.details.join()).not.toContain('secret');
});

test('a page that replaces built-ins and fetch changes nothing of what is heard', async () => {
  const page = listening();
  const { parse } = JSON;
  const { exec } = RegExp.prototype;
  const inner = page.web.fetch;
  page.window.fetch = (...args: [unknown, object?]) => inner(...args);
  try {
    JSON.parse = () => ({ forged: true });
    RegExp.prototype.exec = () => null;
    await page.web.fetch(lrs, { method: 'POST', body: json });
    page.web.navigator.sendBeacon(lrs, json);
  } finally {
    JSON.parse = parse;
    RegExp.prototype.exec = exec;
  }
  await settled();
  expect(page.details.map((detail) => detail.includes(adl('completed')))).toEqual([true, true]);
});

test('a polluted Object.prototype neither adds facts nor breaks the page', async () => {
  const page = listening();
  const polluted = Object.prototype as unknown as Record<string, unknown>;
  try {
    polluted.toJSON = () => 'forged';
    polluted.each = true;
    polluted.result = { completion: true };
    await page.web.fetch(lrs, { method: 'POST', body: json });
    await settled();
  } finally {
    for (const key of ['toJSON', 'each', 'result']) delete polluted[key];
  }
  expect(verbs(page)).toEqual([adl('completed')]);
});

test('bodies that the page made up are not asked for their text, and what is used up by reading is not read', async () => {
  const page = listening();
  const sent: unknown[] = [];
  page.window.fetch = async (_url: string, { body }: { body: unknown }) => void sent.push(body);
  const again = tapped(page.window);
  let asked = 0;
  const said = { toString: () => String(++asked), [Symbol.toPrimitive]: () => String(++asked), forEach: () => ++asked };
  const stream = new Blob([json]).stream();
  for (const body of [said, stream, new Proxy(new Blob([json]), {})])
    await page.web.fetch(lrs, { method: 'POST', body });
  await settled();
  expect([asked, stream.locked, sent.length, again.details]).toEqual([0, false, 3, []]);
});
