import { describe, expect, test } from 'vitest';
import { completionSchema } from '../src/completion.ts';
import { proposalSchema } from '../src/proposal.ts';
import { completion, proposal } from './support/client.ts';
import { contract, problemsWith } from './support/contract.ts';

const item = completion();
const withCourse = (changes: object) => ({ ...item, course: { ...item.course, ...changes } });
const withClaim = (changes: object) => ({ ...item, competencies: [{ uri: 'urn:x', level: 1, ...changes }] });
const withEvidence = (changes: object) => ({ ...item, evidence: { ...item.evidence, ...changes } });
const without = (name: string) => Object.fromEntries(Object.entries(item).filter(([key]) => key !== name));

const good: [string, unknown][] = [
  ['the plain item', item],
  ['no completedAt', without('completedAt')],
  ['no competencies', without('competencies')],
  ['64 competencies', { ...item, competencies: Array(64).fill({ uri: 'urn:x', level: 0 }) }],
  ['a score below zero', { ...item, score: { scaled: -1 } }],
  ['a raw score', { ...item, score: { raw: 94, max: 100, min: 0 } }],
  ['an offset', { ...item, observedAt: '2026-11-20T19:04:09.123+01:00' }],
  [
    'every optional member',
    { ...withCourse({ url: 'https://x.org/a?b', language: 'pt-BR' }), hours: 0, signature: 'a.b-_.c' },
  ],
  ['a full claim', withClaim({ modelVersion: '2026-10', label: '', levelLabel: 'Advanced' })],
  ['an evidence link', withEvidence({ level: 'E3', url: 'http://x.org' })],
];

const bad: [string, unknown][] = [
  ...['key', 'eventId', 'revision', 'course', 'status', 'observedAt', 'dateSource', 'evidence'].map(
    (name): [string, unknown] => [`no ${name}`, without(name)],
  ),
  ['a learner', { ...item, learner: { subject: 'E-1' } }],
  ['an upper-case key', { ...item, key: item.key.toUpperCase() }],
  ['a nil key', { ...item, key: '00000000-0000-0000-0000-000000000000' }],
  ['revision 0', { ...item, revision: 0 }],
  ['revision 1.5', { ...item, revision: 1.5 }],
  ['a revision that no database holds', { ...item, revision: 2 ** 31 }],
  ['status failed', { ...item, status: 'failed' }],
  ['a date without time', { ...item, completedAt: '2026-11-20' }],
  ['a local time', { ...item, observedAt: '2026-11-20T18:04:09' }],
  ['completedAt null', { ...item, completedAt: null }],
  ['an unknown date source', { ...item, dateSource: 'guess' }],
  ['an empty score', { ...item, score: {} }],
  ['a score above one', { ...item, score: { scaled: 1.01 } }],
  ['too many hours', { ...item, hours: 10_001 }],
  ['65 competencies', { ...item, competencies: Array(65).fill({ uri: 'urn:x', level: 0 }) }],
  ['a claim without level', { ...item, competencies: [{ uri: 'urn:x' }] }],
  ['a level below zero', withClaim({ level: -1 })],
  ['half a level', withClaim({ level: 1.5 })],
  ['a competency that is no URI', withClaim({ uri: 'machine learning' })],
  ['an unknown member in a claim', withClaim({ contribution: 1 })],
  ['a provider with a slash', withCourse({ provider: 'x.org/y' })],
  ['a title that is too long', withCourse({ title: 'x'.repeat(513) })],
  ['an empty title', withCourse({ title: '' })],
  ['U+0000 in a title', withCourse({ title: 'a\0b' })],
  ['a course link that runs script', withCourse({ url: 'javascript:alert(1)' })],
  ['evidence E5', withEvidence({ level: 'E5' })],
  ['evidence without kind', { ...item, evidence: { level: 'E1' } }],
  ['evidence with a hash', withEvidence({ sha256: '0'.repeat(64) })],
  ['a signature with spaces', { ...item, signature: 'a b' }],
];

describe('the contract and the receiver agree', () => {
  test.each(good)('to take %s', (_, value) => {
    expect(problemsWith('Completion', value)).toEqual([]);
    expect(completionSchema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  test.each(bad)('to refuse %s', (_, value) => {
    expect(problemsWith('Completion', value)).not.toEqual([]);
    expect(completionSchema.safeParse(value).success).toBe(false);
  });
});

const proposed = proposal();
const proposalsMade: [string, boolean, unknown][] = [
  ['the plain one', true, proposed],
  ['every optional member', true, { ...proposed, skill: 'Hives', course: { ...item.course, url: 'https://x.org' } }],
  ['no model version', false, { ...proposed, modelVersion: undefined }],
  ['an empty skill', false, { ...proposed, skill: '' }],
  ['too long a skill', false, { ...proposed, skill: 'x'.repeat(201) }],
  ['a day for a moment', false, { ...proposed, proposedAt: '2026-11-22' }],
  ['a learner', false, { ...proposed, learner: 'Ada' }],
  ['evidence', false, { ...proposed, evidence: item.evidence }],
];
test.each(proposalsMade)('the contract and the receiver agree on a proposal with %s', (_, taken, value) => {
  // As it travels: what is undefined is not there.
  const sent: unknown = JSON.parse(JSON.stringify(value));
  expect(problemsWith('Proposal', sent).length === 0).toBe(taken);
  expect(proposalSchema.safeParse(sent).success).toBe(taken);
});

test('the contract is OpenAPI 3.1, and each operation has a name of its own', () => {
  expect(contract.openapi).toMatch(/^3\.1\./);
  const names = Object.values(contract.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(12);
});
