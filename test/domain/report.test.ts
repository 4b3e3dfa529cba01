import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readItem } from '../../hr-endpoint/src/judge-items.ts';
import { withEventId } from '../../lib/background/recording/identity.ts';
import { type ReportContent, reportContent } from '../../lib/domain/report.ts';
import { type Reportable, reportable } from '../../lib/domain/reportable.ts';
import type { Alignment } from '../../lib/schema/alignment.ts';
import { type Completion, completionSchema } from '../../lib/schema/completion.ts';
import { reportSchema } from '../../lib/schema/hr.ts';
import { testModel } from '../background/test-model.ts';

const key = '296908a6-522c-529b-a11b-e4c5e4cbfcf7';
const model = testModel();

const completion: Completion = {
  key,
  provider: 'learn.example.com',
  account: 'account-hash-17',
  attempt: 'attempt-18',
  course: {
    id: 'sql',
    title: 'Databases',
    url: 'https://learn.example.com/c/sql',
    description: 'A private-looking description.',
    language: 'en-GB',
    hours: 6,
    publisher: 'Example Academy',
    teaches: ['Joins'],
  },
  status: 'passed',
  standing: 'recorded',
  private: false,
  completedAt: '2026-11-20T16:20:00Z',
  dateSource: 'site',
  observedAt: '2026-11-22T09:00:00.000Z',
  score: { scaled: 0.9, raw: 90, min: 0, max: 100 },
  evidence: [{ level: 'E1', via: 'page', at: '2026-11-22T09:00:00.000Z', url: 'https://learn.example.com/me/ada' }],
  revision: 1,
};

const alignment = (competency: string, decision: Alignment['decision']): Alignment => ({
  completion: key,
  competency,
  level: 2,
  confidence: 1,
  reason: { kind: 'listed' },
  decision,
  modelVersion: '1',
});
const sql = alignment('sql', 'confirmed');

test('a report holds exactly what the contract names, and nothing about the learner', () => {
  const report = withEventId(reportContent(completion, [sql], model), 1);
  expect(reportSchema.parse(report)).toEqual(report);
  const text = JSON.stringify(report);
  for (const secret of ['account-hash-17', 'attempt-18', 'private-looking', '/me/ada', 'Joins', 'learner', 'device']) {
    expect(text, secret).not.toContain(secret);
  }
  expect(Object.keys(report).sort()).toEqual([
    'competencies',
    'completedAt',
    'course',
    'dateSource',
    'eventId',
    'evidence',
    'hours',
    'key',
    'observedAt',
    'revision',
    'score',
    'status',
  ]);
});

test('only what was confirmed is reported, in an order that no language changes', () => {
  const all = [
    sql,
    alignment('python', 'proposed'),
    alignment('pipelines', 'rejected'),
    alignment('Zulu', 'confirmed'),
  ];
  const uris = reportContent(completion, all, model).competencies.map(({ uri }) => uri);
  expect(uris).toEqual(['https://skills.example/model#Zulu', 'https://skills.example/model#sql']);
  expect(reportContent(completion, all.toReversed(), model)).toEqual(reportContent(completion, all, model));
});

test('the event id does not depend on the order of keys, and changes with content and revision', () => {
  const content = reportContent(completion, [sql], model);
  const turned: ReportContent = JSON.parse(
    JSON.stringify(
      content,
      Object.keys(content)
        .concat(
          'provider',
          'title',
          'id',
          'url',
          'language',
          'uri',
          'level',
          'modelVersion',
          'label',
          'levelLabel',
          'kind',
          'scaled',
          'raw',
          'min',
          'max',
        )
        .reverse(),
    ),
  );
  expect(Object.keys(turned)).not.toEqual(Object.keys(content));
  expect(withEventId(turned, 1).eventId).toBe(withEventId(content, 1).eventId);
  expect(withEventId(content, 2).eventId).not.toBe(withEventId(content, 1).eventId);
  expect(withEventId({ ...content, status: 'completed' }, 1).eventId).not.toBe(withEventId(content, 1).eventId);
});

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => value.trim() !== '');
const odd = fc.record(
  {
    id: fc.oneof(text, fc.constant('\ud800\0')),
    title: fc.oneof(text, fc.constant('a\udfffb\0')),
    url: fc.oneof(fc.webUrl(), fc.constantFrom('https:learn.example.com/a b', `https://x.example/${'ü'.repeat(1500)}`)),
    language: fc.oneof(
      fc.constantFrom('en', 'de-AT', 'en_US', ''),
      text.map((value) => value.slice(0, 35)),
    ),
    hours: fc.double({ min: 0, max: 10_000, noNaN: true }),
  },
  { requiredKeys: ['id', 'title'] },
);
const score = fc.record(
  { scaled: fc.double({ min: -1, max: 1, noNaN: true }), raw: fc.integer() },
  { requiredKeys: [] },
);

test('whatever completion can be recorded, the reference receiver takes its report', () => {
  fc.assert(
    fc.property(odd, score, (course, points) => {
      const read = completionSchema.safeParse({ ...completion, course, score: points });
      if (!read.success) return;
      const report = withEventId(reportContent(read.data, [sql], model), 1);
      expect(readItem('completions', JSON.parse(JSON.stringify(report)))).not.toHaveProperty('verdict');
      expect(reportSchema.safeParse(report).success).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const verdicts: [string, Partial<Completion>, Alignment[], Reportable][] = [
  ['recorded with a confirmed skill', {}, [sql], 'ready'],
  ['private', { private: true }, [sql], 'private'],
  ['undone', { standing: 'removed' }, [sql], 'not-recorded'],
  ['asked about', { standing: 'asked' }, [sql], 'not-recorded'],
  ['only proposed', {}, [alignment('sql', 'proposed')], 'undecided'],
  ['rejected', {}, [alignment('sql', 'rejected')], 'not-in-model'],
  ['in no model', {}, [], 'not-in-model'],
];
for (const [what, more, alignments, expected] of verdicts) {
  test(`a completion that is ${what} is ${expected}`, () => {
    expect(reportable({ ...completion, ...more }, alignments)).toBe(expected);
  });
}
