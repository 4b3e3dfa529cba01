import { expect, test } from 'vitest';
import { decodeAgent } from '../../../lib/capture/tap/decode-agent.ts';

const account = { homePage: 'https://lms.example', name: '1815' };
const old = { accountServiceHomePage: 'https://lms.example', accountName: '1815' };

test.each<[string, unknown, string]>([
  ['a mail address, in whatever case', { mbox: 'mailto:Ada@X.example' }, 'mbox mailto:ada@x.example'],
  ['the hash of one', { mbox_sha1sum: 'ABC' }, 'mbox_sha1sum abc'],
  ['an OpenID', { openid: 'https://id.example/Ada' }, 'openid https://id.example/Ada'],
  ['an account', { account }, 'account https://lms.example 1815'],
  ['an account of xAPI 0.9', { account: { 0: old } }, 'account https://lms.example 1815'],
  ['a name alone', { name: 'Ada' }, ''],
  ['half an account', { account: { name: '1815' } }, ''],
  ['a group', { objectType: 'Group', mbox: 'mailto:all@x.example' }, 'group'],
  ['an address that is none', { mbox: { toString: 'mailto:' } }, ''],
  ['nothing', undefined, ''],
  ['text', 'Ada', ''],
])('%s', (_what, body, agent) => {
  expect(decodeAgent(body)).toBe(agent);
});

test('ids that are far too long still fit, and still differ', () => {
  const of = (end: string) =>
    decodeAgent({ account: { homePage: `https://${'x'.repeat(900)}`, name: `${'y'.repeat(900)}${end}` } });
  expect(of('1').length).toBeLessThanOrEqual(512);
  expect(of('1')).not.toBe(of('2'));
});
