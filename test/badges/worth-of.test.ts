import { expect, test } from 'vitest';
import { check } from '../../lib/badges/examination.ts';
import { worthOf } from '../../lib/badges/worth-of.ts';

test('a badge that somebody signed for themselves with a fresh key is worth their own word', () => {
  expect(worthOf({ proof: 'named', checks: [check('issuer', 'passed', 'issuer-is-key')] })).toBe('declared');
  expect(worthOf({ proof: 'refused', checks: [check('issuer', 'passed', 'issuer-is-key')] })).toBe('refused');
});

test('an issuer known by its own host keeps its proof', () => {
  const checks = [check('issuer', 'passed', 'issuer-host', 'uni.example')];
  for (const proof of ['named', 'public', 'declared'] as const) expect(worthOf({ proof, checks })).toBe(proof);
});
