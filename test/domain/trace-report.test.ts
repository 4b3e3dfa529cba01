import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedAddress, maskedHost } from '../../lib/domain/masked-address.ts';
import { traceReport } from '../../lib/domain/trace-report.ts';
import { aTrace, frameTrace, siteTrace } from './a-trace.ts';

const options = { version: '0.1.0', day: '2026-11-22' };
/** What must never leave the device unless the person wants it to. */
const planted = [
  'ada',
  'example-lovelace',
  'ada.lovelace@example.org',
  'ada.lovelace%40example.org',
  'E-1042',
  '81723645',
  'eyJhbGciOiJIUzI1NiJ9',
  '0123456789abcdef0123456789abcdef',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'Zertifikat-von-Ada',
];

const everything = (secret: string) =>
  aTrace(
    {
      url: `https://ada:${secret}@learn.example.com:8443/users/${secret}/courses/${secret}/view.php?token=${secret}#${secret}`,
      known: [{ id: 'moodle', name: 'Moodle' }],
      closed: ['content.example.net'],
      held: ['asked'],
    },
    {
      title: `Certificate of ${secret}`,
      courseId: secret,
      told: [secret],
      standards: [{ standard: 'scorm-1.2', heard: 3, status: 'completed', forShow: false }],
      sites: [siteTrace({ ids: [secret] })],
    },
  );

test.each(planted)('“%s”, planted wherever a page can put it, is not in the report', (secret) => {
  const withSite = everything(secret);
  const without = { ...withSite, frames: withSite.frames.map((frame) => ({ ...frame, sites: [] })) };
  for (const trace of [withSite, without]) {
    expect(traceReport(trace, options).toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

test('the title is in the report only if the person wants it', () => {
  const trace = aTrace();
  expect(traceReport(trace, options)).not.toContain('SQL for Data Work');
  expect(traceReport(trace, { ...options, title: 'SQL for Data Work' })).toContain('title: SQL for Data Work');
});

test('the report has what is needed to mend a definition', () => {
  const drifted = siteTrace({
    result: 'drifted',
    missing: 'title',
    fields: [{ name: 'title', there: false }],
    told: 0,
  });
  const trace = aTrace(
    { known: [{ id: 'moodle', name: 'Moodle' }] },
    { sites: [drifted], apis: ['scorm-2004'], standards: [] },
  );
  expect(
    traceReport({ ...trace, frames: [...trace.frames, frameTrace({ top: false, host: 'c.example.net' })] }, options),
  ).toBe(
    [
      'Skillmark 0.1.0, 2026-11-22',
      'page: learn.example.com \\/course\\/view(?:\\.php)?$',
      'verdict: drifted',
      'allowed: yes, known here: moodle',
      'in the log: -',
      'frame 0: learn.example.com, detector: yes, told: 0',
      '  API: scorm-2004, said: -',
      '  page facts: title, url',
      'definition: moodle, page kind: course, result: drifted (title)',
      '  whose: viewer, level: course, unconfirmed: no, list: no',
      '  courses: 1, finished: 1, told: 0, fields: title MISSING',
      'frame 1: c.example.net, detector: yes, told: 0',
      '  API: -, said: -',
      '  page facts: title, url',
      'frames not allowed: -',
    ].join('\n'),
  );
});

const addresses: [string, string][] = [
  ['https://learn.example.com/course/view.php?id=42', 'learn.example.com/course/view.php'],
  ['https://learn.example.com/users/ada-lovelace/courses/sql-101/', 'learn.example.com/users/…/courses/…/'],
  ['https://t81723645.example.com/certificates/abc', '….example.com/certificates/…'],
  ['https://192.168.1.5/learn', '….….….…/learn'],
  ['https://user:pass@a.example/%61da/lesson.html#me', 'a.example/…/lesson.html'],
  ['not an address', '…'],
];
test.each(addresses)('%s is told as %s', (address, told) => {
  expect(maskedAddress(address)).toBe(told);
});

test('no part of a path that is no common word is ever shown', () => {
  const token = fc.stringMatching(/^[a-z0-9_-]{4,40}$/).filter((text) => /\d/.test(text));
  fc.assert(
    fc.property(token, token, (one, two) => {
      const shown = maskedAddress(`https://a.example/${one}/course/${two}.php?x=${one}#${two}`);
      expect(shown).toBe('a.example/…/course/…');
    }),
  );
  expect(maskedHost('a.b-c.example')).toBe('a.b-c.example');
});
