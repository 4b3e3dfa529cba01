import { expect, test } from 'vitest';
import { courseAddress } from '../../../lib/capture/course-address.ts';
import { outermostDocument, readLaunch } from '../../../lib/capture/tap/launch.ts';

const windowAt = (search: string, more: object = {}) =>
  ({
    location: { search },
    document: { of: search, URL: `https://lms.example/${search}` },
    ...more,
  }) as unknown as Window;
const foreign = new Proxy(
  {},
  {
    get() {
      throw new DOMException('Blocked a frame', 'SecurityError');
    },
  },
);
const cmi5 = '?endpoint=x&fetch=y&actor=%7B%7D&registration=r&activityId=urn%3Aau';
const none = { activity: '', cmi5: false, hacp: '', learner: {} };
const forWhom = (actor: unknown) =>
  windowAt(
    `?activity_id=urn%3Aa&actor=${encodeURIComponent(typeof actor === 'string' ? actor : JSON.stringify(actor))}`,
  );
const ofTinCan = { ...none, activity: 'urn:a' };

test.each<[string, Window, object]>([
  ['cmi5', windowAt(cmi5), { ...none, activity: 'urn:au', cmi5: true }],
  ['Tin Can', windowAt('?endpoint=x&activity_id=urn%3Aa'), { ...none, activity: 'urn:a' }],
  [
    'AICC',
    windowAt('?aicc_sid=1&AICC_Url=https%3A%2F%2Flms.example%2Fhacp%3Fx%3D1'),
    { ...none, hacp: 'lms.example/hacp' },
  ],
  ['a frame inside', windowAt('?x', { parent: windowAt(cmi5) }), { ...none, activity: 'urn:au', cmi5: true }],
  ['a frame in another site', windowAt('?x', { parent: foreign }), none],
  ['no launch', windowAt('?q=1'), none],
  [
    'somebody, without their name',
    forWhom({ name: 'Ada Lovelace', mbox: 'mailto:a@x.example', objectType: 'Agent' }),
    { ...ofTinCan, learner: { mbox: 'mailto:a@x.example', objectType: 'Agent' } },
  ],
  [
    'an account',
    forWhom({ name: 'Ada', account: { homePage: 'https://x.example', name: '1815', more: 'Ada' } }),
    { ...ofTinCan, learner: { account: { homePage: 'https://x.example', name: '1815' } } },
  ],
  [
    'an agent of xAPI 0.9',
    forWhom({
      name: ['Ada'],
      mbox: ['mailto:a@x.example'],
      account: [{ accountServiceHomePage: 'h', accountName: 'n' }],
    }),
    {
      ...ofTinCan,
      learner: { mbox: 'mailto:a@x.example', account: { 0: { accountServiceHomePage: 'h', accountName: 'n' } } },
    },
  ],
  ['what is no JSON', forWhom('{"mbox":'), ofTinCan],
  ['what is no object', forWhom('"Ada"'), ofTinCan],
])('the launch of %s is read', (_name, window, launch) => {
  expect(readLaunch(window)).toEqual(launch);
});

test('the outermost document is this site’s, through frames and the window that opened it', () => {
  const top = windowAt('top', { opener: null });
  expect(outermostDocument(windowAt('a', { parent: windowAt('b', { parent: top }) }))).toBe(top.document);
  expect(outermostDocument(windowAt('a', { opener: foreign }))).toMatchObject({ of: 'a' });
  expect(outermostDocument(windowAt('a', { opener: { closed: true, document: {} } }))).toMatchObject({ of: 'a' });
  expect(outermostDocument(windowAt('a', { opener: windowAt('o', { parent: top }) }))).toBe(top.document);
  expect(outermostDocument(windowAt('a', { parent: foreign }))).toMatchObject({ of: 'a' });
});

test('who learns is no part of a course’s address', () => {
  const url = new URL(`https://lms.example/play${cmi5}&AICC_SID=1&AICC_URL=u`);
  expect(courseAddress(url).href).toBe('https://lms.example/play?activityId=urn%3Aau');
});
