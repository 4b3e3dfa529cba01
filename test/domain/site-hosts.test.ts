import { expect, test } from 'vitest';
import { hostCovers, type KnownSite, patternsFor } from '../../lib/domain/site-hosts.ts';

const site = (id: string, more: Partial<KnownSite> = {}): KnownSite => ({
  id,
  name: id,
  hosts: [],
  anyHost: false,
  under: '/',
  confirmed: true,
  ...more,
});
const udemy = site('udemy', { hosts: ['*.udemy.com'] });
const linkedin = site('linkedin', { hosts: ['www.linkedin.com'], under: '/learning/' });
const moodle = site('moodle', { anyHost: true });
const all = [udemy, linkedin, moodle];

test('a wildcard covers the hosts below it and its own name, as in match patterns, and nothing that only ends like it', () => {
  expect(['udemy.com', 'www.udemy.com', 'a.b.udemy.com'].every((host) => hostCovers('*.udemy.com', host))).toBe(true);
  expect(['notudemy.com', 'udemy.com.evil.example', 'com'].some((host) => hostCovers('*.udemy.com', host))).toBe(false);
});

test('a script runs where both the person allowed it and the site is', () => {
  expect(patternsFor(udemy, ['https://northwind.udemy.com/*', 'https://moodle.example.com/*'], all)).toEqual([
    'https://northwind.udemy.com/*',
  ]);
  expect(patternsFor(udemy, ['*://*/*'], all)).toEqual(['https://*.udemy.com/*']);
  expect(patternsFor(linkedin, ['https://www.linkedin.com/*'], all)).toEqual(['https://www.linkedin.com/learning/*']);
});

test('a site’s own hosts are read over https only', () => {
  expect(patternsFor(udemy, ['http://www.udemy.com/*'], all)).toEqual([]);
});

test('what runs anywhere runs on all that was allowed but other sites’ own hosts', () => {
  const allowed = ['https://www.udemy.com/*', 'https://moodle.example.com/*', 'http://lms.localhost/*'];
  expect(patternsFor(moodle, allowed, all)).toEqual(['http://lms.localhost/*', 'https://moodle.example.com/*']);
});

test('where nothing was allowed, nothing runs', () => {
  for (const one of all) expect(patternsFor(one, [], all)).toEqual([]);
});
