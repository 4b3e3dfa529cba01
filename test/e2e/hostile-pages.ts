import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { CompletionView } from '../../lib/domain/overview.ts';
import { type TestBrowser, until } from './browsers/browser.ts';
import { useWorld } from './use-world.ts';
import { academyHost, allowSite } from './world.ts';

const source = await readFile(new URL('../academy/hostile/attacks.js', import.meta.url), 'utf8');
const attacks = [...source.matchAll(/^ {4}'([a-z0-9-]+)':/gm)].map(([, name]) => name ?? '');
const otherHost = 'other.localhost';
const most = 60;

/** Every attack in a real page with the shipped build: what was said of it may be recorded as seen in that page, and no more. */
export function fendOff(name: TestBrowser['name']): void {
  describe(`in ${name}`, () => {
    const { world, overview } = useWorld(name, (begun) => allowSite(begun, academyHost));

    const logged = async () =>
      (await world().ask<{ rows: CompletionView[] }>('log.list', { offset: 0, limit: 200 })).rows;
    const wordsOf = async (attack: string): Promise<string[]> =>
      (await fetch(`http://127.0.0.1:${world().academy.port}/hostile/${attack}/words`)).json();

    test('there are at least fifty', () => expect(attacks.length).toBeGreaterThanOrEqual(50));

    test.each(attacks)('%s: the page goes on, and nothing is believed beyond it', async (attack) => {
      const { browser, academy } = world();
      const extension = encodeURIComponent(browser.extensionPage(''));
      const tab = await browser.open(`http://${academyHost}:${academy.port}/hostile/${attack}?extension=${extension}`);
      await until('the attack', async () => (await wordsOf(attack)).some((word) => word.startsWith('done')));
      await tab.click('button');
      await until('the page to go on', async () => (await wordsOf(attack)).includes('pressed'));
      await tab.close();
      const errors = (await wordsOf(attack)).filter((word) => /^error.*extension/.test(word));
      expect(errors, 'errors of ours in the page').toEqual([]);
      for (const { title, provider, evidence, completedAt } of await logged()) {
        expect({ provider, evidence }, title).toEqual({ provider: academyHost, evidence: 'E1' });
        expect(title.length).toBeLessThanOrEqual(512);
        expect(Date.parse(completedAt ?? '')).toBeLessThan(Date.now() + 60_000);
      }
    });

    test('all together stayed within the limit, and the background answers', async () => {
      const { recorded, questions } = await overview();
      expect(recorded + questions.length).toBeGreaterThan(0);
      expect(recorded + questions.length).toBeLessThanOrEqual(most);
    });

    test('an honest course of another site is recorded as ever', async () => {
      await allowSite(world(), otherHost);
      const tab = await world().play('sql-foundations', 'pass', { host: otherHost });
      await until('the record', async () => (await logged()).some(({ provider }) => provider === otherHost));
      await tab.close();
    });
  });
}
