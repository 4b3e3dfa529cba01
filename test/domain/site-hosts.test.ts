import { expect, test } from 'vitest';
import { hostCovers, isUnnamedHost, type KnownSite, patternsFor } from '../../lib/domain/site-hosts.ts';

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
  expect(patternsFor(udemy, ['https://northwind.udemy.com/*', 'https://moodle.example.com/*'], {})).toEqual([
    'https://northwind.udemy.com/*',
  ]);
  expect(patternsFor(udemy, ['*://*/*'], {})).toEqual(['https://*.udemy.com/*']);
  expect(patternsFor(linkedin, ['https://www.linkedin.com/*'], {})).toEqual(['https://www.linkedin.com/learning/*']);
});

test('a site’s own hosts are read over https only', () => {
  expect(patternsFor(udemy, ['http://www.udemy.com/*'], {})).toEqual([]);
});

test('what runs anywhere runs where the person said it does, and nowhere else', () => {
  const allowed = ['https://www.udemy.com/*', 'https://moodle.example.com/*', 'http://lms.localhost/*'];
  expect(patternsFor(moodle, allowed, {})).toEqual([]);
  const said = {
    'http://lms.localhost/*': 'moodle',
    'https://moodle.example.com/*': 'odoo',
    'https://gone.example/*': 'moodle',
  };
  expect(patternsFor(moodle, allowed, said)).toEqual(['http://lms.localhost/*']);
});

test('only one host that no definition names can be said to run something', () => {
  expect(isUnnamedHost('https://moodle.example.com/*', all)).toBe(true);
  expect(isUnnamedHost('https://northwind.udemy.com/*', all)).toBe(false);
  expect(isUnnamedHost('*://*/*', all)).toBe(false);
});

test('where nothing was allowed, nothing runs', () => {
  for (const one of all) expect(patternsFor(one, [], {})).toEqual([]);
});
