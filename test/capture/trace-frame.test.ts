// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { site } from '../../lib/capture/sites/definition.ts';
import type { SiteWord } from '../../lib/capture/sites/tell-outcomes.ts';
import { decodeStatement } from '../../lib/capture/tap/decode-statements.ts';
import type { SessionSignal } from '../../lib/capture/tap/signal.ts';
import { traceApis } from '../../lib/capture/trace-apis.ts';
import { traceFrame } from '../../lib/capture/trace-frame.ts';
import { detectorMark, siteMark } from '../../lib/capture/trace-marks.ts';
import { createSignalTrace } from '../../lib/capture/trace-signals.ts';
import { fullStatement } from './tap/fake-web.ts';

const visit = (path: string, html: string) => {
  Reflect.get(window, 'happyDOM').setURL(`https://learn.example.com${path}`);
  document.documentElement.innerHTML = html;
};
afterEach(() => visit('/', ''));

const session = (
  values: SessionSignal['values'],
  standard: SessionSignal['standard'] = 'scorm-1.2',
): SessionSignal => ({
  kind: 'session',
  standard,
  api: 1,
  session: 1,
  moment: 'commit',
  values,
  paths: [],
});

test('a page where nothing of ours runs says so, and states its own facts by name', () => {
  visit('/course/sql', '<head><title>SQL</title><meta property="og:site_name" content="Academy"></head><body></body>');
  expect(traceFrame(window, {})).toMatchObject({
    host: 'learn.example.com',
    top: true,
    running: false,
    standards: [],
    sites: [],
    facts: ['title', 'url', 'publisher'],
    title: 'SQL',
  });
});

test('each definition that runs here is asked anew, with what it has told so far', () => {
  visit('/course/sql', '<body><main data-done="yes"><h1>SQL</h1></main></body>');
  const definition = site({
    id: 'academy',
    name: 'Academy',
    hosts: ['learn.example.com'],
    confidence: 'high',
    ceiling: 'E1',
    pages: [
      {
        kind: 'course',
        path: /^\/course\/(?<id>\w+)$/,
        level: 'course',
        whose: 'viewer',
        ready: 'main',
        read: (page, { groups }) => ({ id: groups.id, title: page.text('h1'), done: page.has('[data-done=yes]') }),
      },
    ],
  });
  const world = {
    [Symbol.for(siteMark('academy'))]: { definition, told: 2, words: new Map() },
    [Symbol.for('other.extension')]: { told: 1 },
    [Symbol.for(detectorMark)]: { handOver: () => undefined, read: () => ({ standards: [], told: ['sql'] }) },
  };
  expect(traceFrame(window, world)).toMatchObject({
    running: true,
    told: ['sql'],
    sites: [{ site: 'academy', result: 'completed', told: 2, ids: ['sql'] }],
  });
});

test('where the page itself says nothing, what its answers said is told', () => {
  visit('/player', '<body></body>');
  const definition = site({ id: 'a', name: 'A', hosts: [], confidence: 'high', ceiling: 'E1', pages: [] });
  const traced = (told: number, word: SiteWord) =>
    traceFrame(window, { [Symbol.for(siteMark('a'))]: { definition, told, words: new Map([['course', word]]) } }).sites;
  expect(traced(0, { kind: 'course', word: 'drifted', missing: 'id' })).toMatchObject([
    { result: 'drifted', kind: 'course', missing: 'id' },
  ]);
  expect(traced(0, { kind: 'course', word: 'read' })).toMatchObject([{ result: 'not-completed' }]);
  expect(traced(1, { kind: 'course', word: 'completed' })).toMatchObject([{ result: 'completed', told: 1 }]);
});

test('of what content says the last word of each standard is kept, and only words of the standard', () => {
  const trace = createSignalTrace();
  trace.hear(session({ status: 'incomplete' }));
  trace.hear(session({ status: 'completed' }));
  trace.hear(session({ completion: 'completed', success: 'failed' }, 'scorm-2004'));
  trace.hear(session({ status: 'P', mode: 'review' }, 'aicc'));
  expect(trace.read().standards).toEqual([
    { standard: 'scorm-1.2', heard: 2, status: 'completed', forShow: false },
    { standard: 'scorm-2004', heard: 1, status: 'failed', forShow: false },
    { standard: 'aicc', heard: 1, status: 'passed', forShow: true },
  ]);
  trace.hear(session({ status: 'ada@example.org' }));
  expect(trace.read().standards[0]?.status).toBe('other');
});

test('the trace has nothing of whoever learns', () => {
  const trace = createSignalTrace();
  trace.hear(session({ status: 'completed', learner: 'ada-1815' }));
  const statement = decodeStatement({
    ...fullStatement(),
    actor: { account: { homePage: 'https://x.example', name: 'ada-1815' } },
  });
  if (statement === undefined) throw new Error('no statement');
  const launch = { from: '1', activity: '', cmi5: false, learner: statement.actor };
  trace.hear({ kind: 'statements', ...launch, statements: [statement] });
  trace.hear({ kind: 'h5p', alone: true, statement });
  expect(trace.read().standards.map(({ standard }) => standard)).toEqual(['scorm-1.2', 'xapi']);
  expect(JSON.stringify(trace.read())).not.toContain('1815');
});

test('large frames of other sites are named, small ones and those of the page’s own host are not', () => {
  const parsed = new DOMParser().parseFromString(
    `<body><iframe src="https://content.example.net/a"></iframe><iframe src="/own"></iframe>
     <iframe src="https://chat.example.org/"></iframe><iframe src="javascript:1"></iframe></body>`,
    'text/html',
  );
  for (const frame of parsed.querySelectorAll('iframe')) {
    const large = !frame.getAttribute('src')?.includes('chat');
    frame.getBoundingClientRect = () => new DOMRect(0, 0, large ? 800 : 200, 600);
  }
  const page = { document: parsed, location: new URL('https://learn.example.com/course'), top: null };
  expect(traceFrame(page as unknown as typeof window, {}).inner).toEqual(['content.example.net']);
});

test('API objects are seen, and traps in their place are not touched twice', () => {
  const api = { LMSGetValue: () => '' };
  const trapped = {
    get API(): never {
      throw new Error('trap');
    },
    API_1484_11: { GetValue: () => '' },
  };
  expect(traceApis({ API: api })).toEqual(['scorm-1.2']);
  expect(traceApis(trapped)).toEqual(['scorm-2004']);
  expect(traceApis({ API: undefined, API_1484_11: 'x' })).toEqual([]);
});
