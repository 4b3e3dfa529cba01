import { beforeEach, expect, test, vi } from 'vitest';
import { type Handlers, listen } from '../../lib/messaging/listen.ts';
import { protocol } from '../../lib/messaging/protocol.ts';
import type { Reply } from '../../lib/messaging/send.ts';
import { sighting } from '../background/test-model.ts';

type Listener = (message: unknown, sender: object, respond: (reply: Reply) => void) => unknown;

const stub = vi.hoisted(() => {
  const listeners: unknown[] = [];
  return {
    listeners,
    browser: {
      runtime: {
        id: 'skillmark',
        getURL: (path: string) => `chrome-extension://skillmark${path}`,
        onMessage: { addListener: (listener: unknown) => listeners.push(listener) },
      },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: stub.browser }));

const page = { id: 'skillmark', url: 'https://learn.example.com/player?x=1', frameId: 3, tab: { id: 1 } };
const own = { id: 'skillmark', url: 'chrome-extension://skillmark/dashboard.html', tab: { id: 2 } };
const popup = { id: 'skillmark', url: 'chrome-extension://skillmark/popup.html' };

const names = Object.keys(protocol) as (keyof typeof protocol)[];
const calls: unknown[][] = [];
let failWith: unknown;

function handlersThatNote(): Handlers {
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      if (failWith !== undefined) throw failWith;
      calls.push([name, ...args]);
      return { ok: true };
    };
  return Object.fromEntries(names.map((name) => [name, note(name)])) as unknown as Handlers;
}

function say(message: unknown, sender: object): Promise<Reply> {
  const [listener] = stub.listeners as Listener[];
  return new Promise((resolve) => expect(listener?.(message, sender, resolve)).toBe(true));
}

const inputs: Record<string, unknown> = {
  'sighting.report': sighting('sql'),
  'site.report': { site: 'moodle', kind: 'course', word: 'read' },
  'history.found': { sightings: [sighting('sql')] },
  'history.check': { courses: [{ provider: 'manual', id: 'a', title: 'A' }] },
  'history.import': { at: '2026-11-22T09:00:00Z', courses: [] },
  'history.undo': { at: '2026-11-22T09:00:00Z' },
  'found.import': { page: 'https://learn.example.com/me', at: '2026-11-22T09:00:00Z', keys: [] },
  'found.dismiss': { page: 'https://learn.example.com/me' },
  'course.standings': { courses: [{ host: 'learn.example.com', id: 'sql' }] },
  'signs.report': { course: { id: 'sql', title: 'SQL' }, signs: ['said', 'bar'] },
  'signs.silence': { host: 'learn.example.com', silent: true },
  'site.told': { site: 'moodle learn.example.com' },
  'log.list': { offset: 0, limit: 10 },
  'notes.choose': { quiet: true },
  'completion.log': { title: 'Talk' },
  'badge.import': {
    provider: 'badges.example.edu',
    course: { id: 'sql', title: 'Databases' },
    via: 'open-badges-3.0',
    proof: 'named',
  },
  'file.add': {
    key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
    id: '3f0c8a52-6a1e-4f0b-9a53-2d9c1b7c4d10',
    name: 'a.pdf',
    base64: 'JVBERi0=',
  },
  'file.get': { id: '3f0c8a52-6a1e-4f0b-9a53-2d9c1b7c4d10' },
  'file.remove': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', id: '3f0c8a52-6a1e-4f0b-9a53-2d9c1b7c4d10' },
  'completion.keepPrivate': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', private: true },
  'proposal.preview': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', at: '2026-11-22T09:00:00Z' },
  'completion.propose': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', at: '2026-11-22T09:00:00Z', skill: 'Bees' },
  'stray.withdraw': { lane: 'completions', key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7' },
  'file.share': {
    key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
    id: '0d0f6a52-7f3e-4c1b-8a54-2b9f6f1c7d10',
    shared: true,
  },
  'stray.takeIn': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7' },
  'completion.unpropose': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7' },
  'completion.remove': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7' },
  'completion.restore': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7' },
  'completion.split': {
    key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
    alias: '396908a6-522c-529b-a11b-e4c5e4cbfcf7',
  },
  'question.answer': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', finished: true },
  'alignment.decide': { key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7', competency: 'sql', decision: 'confirmed' },
  'model.replace': { text: '{}' },
  'course.try': { title: 'SQL for Data Work' },
  'matching.choose': { plainWords: true },
  'endpoint.connect': { baseUrl: 'https://hr.example.com', key: 'k' },
  'sending.agree': { agreed: true },
};

beforeEach(() => {
  stub.listeners.length = 0;
  calls.length = 0;
  failWith = undefined;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  listen(handlersThatNote());
});

test('a page may report a sighting, and the sender is what the browser says', async () => {
  expect(
    await say({ name: 'sighting.report', input: { ...sighting('sql'), frameUrl: 'https://bank.example' } }, page),
  ).toEqual({
    answer: { ok: true },
  });
  expect(calls).toEqual([['sighting.report', sighting('sql'), { frameUrl: page.url, place: { tab: 1, frame: 3 } }]]);
});

for (const name of names) {
  const input = inputs[name] ?? {};
  test(`${name} is answered for its own sender and refused to the other`, async () => {
    const { from } = protocol[name];
    const [allowed, refused] = from === 'page' ? [page, own] : [own, page];
    expect(await say({ name, input }, refused)).toEqual({ failure: 'not-allowed' });
    expect(calls).toEqual([]);
    expect(await say({ name, input }, allowed)).toEqual({ answer: { ok: true } });
  });
}

const strangers: [string, object][] = [
  ['another extension', { id: 'other', url: 'chrome-extension://other/page.html' }],
  ['another extension that names our page', { id: 'other', url: own.url }],
  ['a web page that was let in', { url: 'https://learn.example.com/', tab: { id: 1 } }],
  ['a sender without anything', {}],
  [
    'a page whose address begins like ours',
    { id: 'skillmark', url: 'chrome-extension://skillmark.evil/x', tab: { id: 1 } },
  ],
];
for (const [who, sender] of strangers) {
  test(`${who} gets nothing that is for our own pages`, async () => {
    expect(await say({ name: 'data.export', input: {} }, sender)).toEqual({ failure: 'not-allowed' });
  });
}

test('our own popup cannot pretend to be a page, nor a page without a tab', async () => {
  const message = { name: 'sighting.report', input: sighting('sql') };
  expect(await say(message, popup)).toEqual({ failure: 'not-allowed' });
  expect(await say(message, { id: 'skillmark', url: page.url })).toEqual({ failure: 'not-allowed' });
});

test('a course in a frame is heard even when the page around it was not allowed, and its address is hidden', async () => {
  const message = { name: 'sighting.report', input: sighting('sql') };
  expect(await say(message, { ...page, tab: { id: 1, url: undefined } })).toHaveProperty('answer');
});

const nonsense: unknown[] = [
  undefined,
  null,
  7,
  'overview.get',
  [],
  {},
  { name: 7 },
  { name: 'no.such' },
  { name: '__proto__', input: {} },
  { name: 'constructor', input: {} },
  { name: 'toString' },
  { name: ['overview.get'], input: {} },
];
for (const message of nonsense) {
  test(`${JSON.stringify(message)} is an unknown message, to whoever says it`, async () => {
    for (const sender of [own, page]) expect(await say(message, sender)).toEqual({ failure: 'unknown-message' });
  });
}

for (const name of names) {
  test(`${name} with a wrong input is refused without a crash`, async () => {
    const sender = protocol[name].from === 'page' ? page : own;
    for (const input of [null, 7, 'x', [1], undefined]) {
      expect(await say({ name, input }, sender)).toEqual({ failure: 'bad-input' });
    }
    expect(calls).toEqual([]);
  });
}

test('a handler that fails is a failure for the sender, and nothing else', async () => {
  failWith = new Error('too-many-sightings');
  expect(await say({ name: 'sighting.report', input: sighting('sql') }, page)).toEqual({
    failure: 'too-many-sightings',
  });
  failWith = 'odd';
  expect(await say({ name: 'overview.get', input: {} }, own)).toEqual({ failure: 'failed' });
});
