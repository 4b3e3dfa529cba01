import { describe, expect, test } from 'vitest';
import { judge, judgeWithdrawal, malformed } from '../src/ledger.ts';

const incoming = (revision: number) => ({ revision, eventId: 'e' });
const held = (revision: number, withdrawn = false) => ({ revision, withdrawn });

describe('judging a completion', () => {
  test.each([
    ['nothing is held', 1, undefined, false, 'created'],
    ['the event was seen', 1, held(1), true, 'duplicate'],
    ['the event was seen and newer is held', 1, held(4), true, 'duplicate'],
    ['an older revision is held', 2, held(1), false, 'updated'],
    ['a newer revision is held', 1, held(2), false, 'stale'],
    ['the same revision is held with other content', 2, held(2), false, 'conflict'],
    ['it was withdrawn at this revision', 2, held(2, true), false, 'stale'],
    ['it was withdrawn and the event was seen', 2, held(2, true), true, 'stale'],
    ['it was withdrawn at an older revision', 3, held(2, true), false, 'updated'],
  ])('when %s', (_, revision, state, seen, status) => {
    expect(judge(incoming(revision), state, seen).status).toBe(status);
  });

  test('a message never outgrows the contract', () => {
    const verdict = malformed('x'.repeat(5000));
    expect('message' in verdict && verdict.message.length).toBeLessThanOrEqual(512);
  });
});

describe('judging a withdrawal', () => {
  test.each([
    ['what is held goes', held(3), undefined, 3],
    ['what is held goes, as of the revision named', held(3), 5, 5],
    ['a newer report stays', held(3), 2, undefined],
    ['an unknown key leaves nothing', undefined, undefined, undefined],
    ['an unknown key leaves a tombstone when the revision is named', undefined, 2, 2],
    ['a second time changes nothing', held(3, true), undefined, undefined],
    ['a tombstone may rise', held(3, true), 4, 4],
    ['a tombstone never sinks', held(3, true), 2, undefined],
  ])('%s', (_, state, revision, tombstone) => {
    expect(judgeWithdrawal(state, revision).tombstone).toBe(tombstone);
  });
});
