// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Progress } from '../../lib/capture/course-progress.ts';
import { startDetector } from '../../lib/capture/detect.ts';
import { openChannel } from '../../lib/capture/tap/channel.ts';
import { encodeManifest, encodeSession } from '../../lib/capture/tap/encode.ts';
import type { SessionSignal } from '../../lib/capture/tap/signal.ts';
import { signalEvent } from '../../lib/capture/tap/signal-limits.ts';
import type { Sighting } from '../../lib/schema/completion.ts';
import { sightingSchema } from '../../lib/schema/completion.ts';

type Told = { sighting: Sighting; progress: Progress; account?: string };
let told: Told[] = [];
let time = 0;
let stop = () => {};
const page = window as unknown as Window & typeof globalThis;
const emit = openChannel(page);

beforeEach(() => {
  stop();
  told = [];
  time = 0;
  document.title = 'Golf';
  history.replaceState(null, '', '/player?a=1');
  stop = startDetector({
    window: page,
    now: () => time,
    report: (sighting, progress, account) => {
      expect(sightingSchema.safeParse(sighting).error).toBeUndefined();
      told.push({ sighting, progress, ...(account === undefined ? {} : { account }) });
    },
  });
});

type Change = Partial<Omit<SessionSignal, 'kind' | 'paths'>> & { paths?: string };
const say = (change: Change = {}) =>
  emit(
    encodeSession({
      standard: 'scorm-1.2',
      api: 1,
      session: 1,
      moment: 'end',
      values: { status: 'completed' },
      paths: '',
      ...change,
    }),
  );
const manifestOf = (...hrefs: string[]) => {
  const items = hrefs.map((_, i) => `<item identifier="i${i}" identifierref="r${i}"/>`).join('');
  const resources = hrefs.map((href, i) => `<resource identifier="r${i}" scormtype="sco" href="${href}"/>`).join('');
  const xml = `<manifest><organizations><organization identifier="o"><title>Golf explained</title>${items}</organization></organizations><resources>${resources}</resources></manifest>`;
  emit(encodeManifest(xml) ?? '');
};
const scopes = () => told.map(({ sighting }) => sighting.scope);

test('without a manifest a finished session is a part, with the facts of the page', () => {
  say({ values: { status: 'passed', raw: '80' }, paths: '/content/sco.html?x=1' });
  expect(told).toEqual([
    {
      sighting: {
        course: expect.objectContaining({ id: '/player?a=1', title: 'Golf' }),
        status: 'passed',
        scope: 'part',
        via: 'scorm-1.2',
        score: { raw: 80, scaled: 0.8 },
      },
      progress: { sco: '/content/sco.html', done: ['/content/sco.html'] },
    },
  ]);
});

test('a manifest with one SCO makes it the course, with the manifest’s title', () => {
  manifestOf('index.html');
  say();
  expect(scopes()).toEqual(['course']);
  expect(told[0]?.sighting.course.title).toBe('Golf explained');
  expect(told[0]?.progress).toEqual({ sco: 'index.html', done: ['index.html'], total: 1, scos: ['index.html'] });
});

test('a manifest that comes late makes the last session the course', () => {
  say();
  manifestOf('index.html');
  expect(scopes()).toEqual(['part', 'course']);
});

test('a course of three SCOs is finished by the last of them, in whatever order', () => {
  manifestOf('a.html', 'b.html', 'c.html');
  say({ api: 1, paths: '/p/c.html', values: { status: 'passed' } });
  say({ api: 2, paths: '/p/a.html' });
  say({ api: 2, session: 2, paths: '/p/a.html' });
  say({ api: 3, paths: '/p/b.html', values: { status: 'passed', raw: '90' } });
  expect(scopes()).toEqual(['part', 'part', 'course']);
  expect(told.at(-1)?.sighting).toMatchObject({ status: 'completed' });
  expect(told.at(-1)?.sighting.score).toBeUndefined();
  expect(told.at(-1)?.progress).toEqual({
    sco: 'b.html',
    done: ['c.html', 'a.html', 'b.html'],
    total: 3,
    scos: ['a.html', 'b.html', 'c.html'],
  });
});

test('a SCO that fails when it is taken again is not done any more', () => {
  manifestOf('a.html', 'b.html');
  say({ paths: '/p/a.html' });
  say({ session: 2, paths: '/p/a.html', values: { status: 'failed' } });
  say({ session: 3, paths: '/p/b.html' });
  expect(scopes()).toEqual(['part', 'part']);
});

test('whoever learns goes along with what they finished, outside of the sighting', () => {
  say({ values: { status: 'completed', learner: 'e-1815' } });
  expect(told).toMatchObject([{ account: 'e-1815' }]);
  expect(JSON.stringify(told[0]?.sighting)).not.toContain('e-1815');
});

test('content that does not ask who learns belongs to the learner that the same page named before', () => {
  say({ session: 1, values: { status: 'incomplete', learner: 'e-1815' } });
  say({ session: 2, values: { status: 'passed' } });
  expect(told).toMatchObject([{ account: 'e-1815' }]);
});

test('the SCOs that two learners did on one page do not make one course', () => {
  manifestOf('a.html', 'b.html');
  say({ session: 1, paths: '/c/a.html', values: { status: 'completed', learner: 'ada' } });
  say({ session: 2, paths: '/c/b.html', values: { status: 'completed', learner: 'bob' } });
  expect(scopes()).toEqual(['part', 'part']);
  expect(told.map(({ account, progress }) => [account, progress.done])).toEqual([
    ['ada', ['a.html']],
    ['bob', ['b.html']],
  ]);
  say({ session: 3, paths: '/c/b.html', values: { status: 'completed', learner: 'ada' } });
  expect(scopes()).toEqual(['part', 'part', 'course']);
});

test('a review takes nothing away', () => {
  manifestOf('a.html', 'b.html');
  say({ paths: '/p/a.html' });
  say({ session: 2, paths: '/p/a.html', values: { status: 'incomplete', mode: 'review' } });
  say({ session: 3, paths: '/p/b.html' });
  expect(scopes()).toEqual(['part', 'course']);
});

test('finished SCOs of two packages with equal file names do not add up', () => {
  manifestOf('a.html', 'b.html');
  say({ api: 1, paths: '/one/a.html' });
  say({ api: 2, paths: '/two/b.html' });
  expect(scopes()).toEqual(['part', 'part']);
});

test('sessions that fit no SCO never finish a course of several', () => {
  manifestOf('a.html', 'b.html');
  say({ api: 1 });
  say({ api: 2 });
  expect(scopes()).toEqual(['part', 'part']);
});

test('a manifest from another page of the application does not count here', () => {
  manifestOf('index.html');
  history.replaceState(null, '', '/player?a=2');
  say();
  expect(scopes()).toEqual(['part']);
});

test('content that asks for the next one is only a part, even if it is the only one', () => {
  manifestOf('index.html');
  say({ standard: 'scorm-2004', values: { completion: 'completed', nav: 'continue' } });
  say({ standard: 'scorm-2004', session: 2, values: { completion: 'completed', nav: 'exitAll' } });
  expect(scopes()).toEqual(['part', 'course']);
});

test('exitAll does not prove that the rest is done', () => {
  manifestOf('a.html', 'b.html');
  say({ standard: 'scorm-2004', values: { completion: 'completed', nav: 'exitAll' }, paths: '/a.html' });
  expect(scopes()).toEqual(['part']);
});

test('completed at a commit waits until the page goes away', () => {
  say({ moment: 'commit' });
  expect(told).toEqual([]);
  say({ moment: 'gone' });
  expect(told).toHaveLength(1);
});

test('the same is told once', () => {
  for (let i = 0; i < 10; i++) say();
  expect(told).toHaveLength(1);
});

test('another course at another address of the application is told too', () => {
  say();
  history.replaceState(null, '', '/player?a=2');
  say();
  expect(told.map(({ sighting }) => sighting.course.id)).toEqual(['/player?a=1', '/player?a=2']);
});

test('of 10,000 signals in a second 50 are handled, and of those at most 20 told in an hour', () => {
  for (let i = 1; i <= 10_000; i++) say({ session: i, values: { status: 'passed', raw: `${i}` } });
  expect(told).toHaveLength(20);
  time += 3_599_000;
  say({ values: { status: 'passed', raw: '1000000' } });
  expect(told).toHaveLength(20);
  time += 1000;
  say({ values: { status: 'passed', raw: '1000001' } });
  expect(told).toHaveLength(21);
});

test('floods of rubbish use up the second as well', () => {
  for (let i = 0; i < 50; i++) document.dispatchEvent(new CustomEvent(signalEvent, { detail: { i } }));
  say();
  expect(told).toEqual([]);
  time += 1000;
  say();
  expect(told).toHaveLength(1);
});

test.each<[string, Event]>([
  ['no detail', new Event(signalEvent)],
  ['an object', new CustomEvent(signalEvent, { detail: { kind: 'session' } })],
  ['rubbish', new CustomEvent(signalEvent, { detail: '{' })],
  [
    'a manifest with entities',
    new CustomEvent(signalEvent, { detail: encodeManifest('<!DOCTYPE m [<!ENTITY a "b">]><manifest/>') }),
  ],
  ['a manifest that is none', new CustomEvent(signalEvent, { detail: encodeManifest('<<<') })],
])('an event with %s is ignored', (_name, event) => {
  document.dispatchEvent(event);
  expect(told).toEqual([]);
});

test('a forged signal gives no level, provider or date of its own', () => {
  const detail = encodeSession({
    standard: 'scorm-1.2',
    api: 1,
    session: 1,
    moment: 'end',
    values: { status: 'passed' },
    paths: '',
  }).replace('{', '{"level":"E4","provider":"evil.example","completedAt":"2020-01-01T00:00:00Z",');
  emit(detail);
  expect(Object.keys(told[0]?.sighting ?? {}).sort()).toEqual(['course', 'scope', 'status', 'via']);
});

test('a stopped detector hears nothing', () => {
  stop();
  say();
  expect(told).toEqual([]);
});
