import { describe, expect, test } from 'vitest';
import { readItem } from '../../hr-endpoint/src/judge-items.ts';
import { withEventId } from '../../lib/background/recording/identity.ts';
import { proposalContent } from '../../lib/domain/proposal.ts';
import type { Completion } from '../../lib/schema/completion.ts';
import { proposalSchema } from '../../lib/schema/hr.ts';

const completion: Completion = {
  key: '296908a6-522c-529b-a11b-e4c5e4cbfcf7',
  provider: 'bees.example.com',
  account: 'account-hash-17',
  attempt: 'attempt-18',
  course: { id: 'bees', title: 'Beekeeping', description: 'A private-looking description.', language: 'en-GB' },
  status: 'passed',
  standing: 'recorded',
  private: false,
  completedAt: '2026-11-20T16:20:00Z',
  dateSource: 'site',
  observedAt: '2026-11-22T09:00:00.000Z',
  score: { scaled: 0.9 },
  evidence: [{ level: 'E1', via: 'page', at: '2026-11-22T09:00:00.000Z', url: 'https://bees.example.com/me/ada' }],
  note: 'a-private-note',
  proposedAt: '2026-11-22T09:00:00.000Z',
  proposal: { skill: 'Hives', modelVersion: '2026-10' },
  revision: 1,
};
const proposed = (course: Partial<Completion['course']>) =>
  proposalContent({ ...completion, course: { ...completion.course, ...course } });

test('a proposal holds exactly what the contract names, and nothing about the learner or how they did', () => {
  const content = proposalContent(completion);
  expect(content).toEqual({
    key: completion.key,
    course: { provider: 'bees.example.com', id: 'bees', title: 'Beekeeping', language: 'en-GB' },
    proposedAt: '2026-11-22T09:00:00.000Z',
    skill: 'Hives',
    modelVersion: '2026-10',
  });
  const proposal = withEventId(content ?? {}, 1);
  expect(proposalSchema.parse(proposal)).toEqual(proposal);
  expect(readItem('proposals', proposal)).toHaveProperty('item');
});

test.each<[string, Partial<Completion>]>([
  ['is private', { private: true }],
  ['was undone', { standing: 'removed' }],
  ['is still a question', { standing: 'asked' }],
])('what %s is not proposed', (_, change) => {
  expect(proposalContent({ ...completion, ...change })).toBeUndefined();
});

test('what was only noted is not proposed', () => {
  const { proposal: _, ...noted } = completion;
  expect(proposalContent(noted)).toBeUndefined();
});

describe('the address', () => {
  test.each([
    ['https://bees.example.com/c/1', 'https://bees.example.com/c/1'],
    ['https://bees.example.com/c/1?user=ada#me', 'https://bees.example.com/c/1'],
    ['https://ada:secret@bees.example.com/c', undefined],
    ['http://bees.example.com/c', undefined],
    ['https://bees.example.com:8443/c', undefined],
    ['https://lms.intranet.local/c', undefined],
    ['https://lms/c', undefined],
    ['https://10.0.0.7/c', undefined],
    ['https://[::1]/c', undefined],
    ['https://localhost/c', undefined],
  ])('%s goes as %s', (url, sent) => {
    expect(proposed({ url })?.course.url).toBe(sent);
  });

  test.each([
    ['https://bees.example.com/c?user=ada', 'https://bees.example.com/c'],
    ['http://lms/c?user=ada', 'Beekeeping'],
    ['course-v1:Bees+1', 'course-v1:Bees+1'],
  ])('as an id, %s goes as %s', (id, sent) => {
    expect(proposed({ id })?.course.id).toBe(sent);
  });
});
