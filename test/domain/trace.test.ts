import { expect, test } from 'vitest';
import { type StandardTrace, type Trace, type Verdict, verdictOf } from '../../lib/domain/trace.ts';
import { aTrace, frameTrace, siteTrace } from './a-trace.ts';

const said = (status: string, more: Partial<StandardTrace> = {}): StandardTrace => ({
  standard: 'scorm-1.2',
  heard: 1,
  status,
  forShow: false,
  ...more,
});
const moodle = { id: 'moodle', name: 'Moodle' };
const site = (more: Parameters<typeof siteTrace>[0]) => aTrace({ known: [moodle] }, { sites: [siteTrace(more)] });

const cases: [string, Trace, Verdict][] = [
  ['the browser’s own page', aTrace({ frames: [] }), 'browser-forbids'],
  ['a site that was not allowed', aTrace({ allowed: false }, { running: false }), 'not-allowed'],
  ['a page that was open before', aTrace({}, { running: false }), 'not-started'],
  [
    'a page whose inner frame alone runs',
    { ...aTrace({}, { running: false }), frames: [frameTrace({ running: false }), frameTrace({ top: false })] },
    'not-started',
  ],
  ['a course in the log', { ...site({}), held: ['recorded'] }, 'logged'],
  ['a course that waits for an answer', { ...site({}), held: ['asked'] }, 'asked'],
  ['a course that was undone', { ...site({}), held: ['removed'] }, 'removed'],
  ['a course of which the person said no', { ...site({}), held: ['declined'] }, 'declined'],
  ['a course that is finished but not taken in yet', site({}), 'just-now'],
  [
    'a list with nothing new, of which one is in the log',
    { ...site({ list: true, told: 0 }), held: ['recorded'] },
    'history',
  ],
  ['a course in progress', site({ result: 'not-completed' }), 'not-finished'],
  ['a drifted page', site({ result: 'drifted', missing: 'title' }), 'drifted'],
  ['a teacher’s view', site({ result: 'someone-else' }), 'someone-else'],
  ['a page that is not ready', site({ result: 'not-ready' }), 'not-ready'],
  ['a page of another platform', site({ result: 'no-platform' }), 'no-platform'],
  [
    'another page of a known site',
    aTrace({ known: [moodle] }, { sites: [siteTrace({ result: 'other-page' })] }),
    'other-page',
  ],
  ['a course that failed', aTrace({}, { standards: [said('failed')] }), 'says-not-finished'],
  [
    'a part that is finished',
    aTrace({}, { standards: [said('incomplete'), said('completed', { standard: 'xapi' })] }),
    'says-finished',
  ],
  ['a course in review', aTrace({}, { standards: [said('completed', { forShow: true })] }), 'for-show'],
  ['a course that has not spoken', aTrace({}, { apis: ['scorm-1.2'] }), 'api-silent'],
  ['a platform that nobody named', aTrace({ unsaid: moodle }), 'platform-unsaid'],
  ['content in a closed frame', aTrace({ closed: ['content.example.com'] }), 'closed-frame'],
  ['nothing at all', aTrace(), 'no-sign'],
];

test.each(cases)('%s is told as such', (_, trace, verdict) => {
  expect(verdictOf(trace)).toBe(verdict);
});

test('what a standard says in the same page outweighs that the page is none of the site’s own', () => {
  const trace = aTrace({}, { sites: [siteTrace({ result: 'other-page' })], standards: [said('failed')] });
  expect(verdictOf(trace)).toBe('says-not-finished');
});
