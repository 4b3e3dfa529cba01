import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { iTXt, png, svg } from '../badges/bake.ts';
import { type TestBrowser, textOf, until } from './browsers/browser.ts';
import { chooseFile } from './choose-file.ts';
import { useWorld } from './use-world.ts';
import { visit } from './world.ts';

const fixture = (name: string) => readFile(new URL(`../fixtures/badges/${name}`, import.meta.url));

/** Open Badges on the shipped build: the specification's examples, baked for real, and one that verifies on the device. */
export function tellBadges(name: TestBrowser['name']): void {
  describe(`Open Badges in ${name}`, () => {
    const { world, overview } = useWorld(name);

    const count = (id: string) =>
      world().dashboard.evaluate<number>(`document.querySelectorAll('[data-testid="${id}"]').length`);

    const choose = (file: string, bytes: Uint8Array) => chooseFile(world().dashboard, file, bytes);

    test('examples of the specification, baked into PNG and SVG, are each recorded once', async () => {
      await visit(world().dashboard, 'history');
      await until('the field for files', async () => (await count('history-file')) === 1);
      const teamwork = (await fixture('ob3-basicOpenBadgeCredential.json')).toString();
      const robots = (await fixture('ob3-skillAssertionCase.json')).toString();
      const files: [string, Uint8Array][] = [
        ['teamwork.png', png(iTXt('openbadgecredential', teamwork))],
        ['robots.svg', new TextEncoder().encode(svg(3, robots))],
        ['teamwork.json', new TextEncoder().encode(teamwork)],
      ];
      for (const [file, bytes] of files) {
        await choose(file, bytes);
        await until(`the badge in ${file}`, async () => (await count('badge-import')) === 1);
        await world().dashboard.click('[data-testid="badge-import"]');
        await until('the card to be done with', async () => (await count('badge')) === 0);
      }
      const { recorded, latest } = await overview();
      expect(recorded).toBe(2);
      expect(latest.map(({ title, evidence }) => `${evidence} ${title}`).sort()).toEqual([
        'E0 Robot Programming',
        'E0 Teamwork',
      ]);
    });

    test('a baked badge that verifies and names the person, by a key that anybody can make, is the person’s own word', async () => {
      await choose('sql.png', await fixture('made/sql.png'));
      await until('the field for the address', async () => (await count('badge-mail')) === 1);
      await world().dashboard.fill('[data-testid="badge-mail"]', 'ada@example.com');
      await world().dashboard.click('[data-testid="badge-compare"]');
      await until('the comparison', async () =>
        (await textOf(world().dashboard, '[data-testid="badge"]')).includes('names the mail address that you typed'),
      );
      await world().dashboard.click('[data-testid="badge-import"]');
      await until('the record', async () => (await overview()).recorded === 3);
      const row = (await overview()).latest.find(({ title }) => title === 'Databases with SQL');
      expect(row).toMatchObject({ evidence: 'E0', dateSource: 'declared', completedAt: '2026-03-01T10:00:00.000Z' });
    });

    test('a changed badge is refused', async () => {
      await choose('changed.jwt', await fixture('made/changed.jwt'));
      await until('the refusal', async () => (await count('badge-refused')) === 1);
      expect(await textOf(world().dashboard, '[data-testid="badge"]')).toContain('signature does not fit');
      expect(await count('badge-import')).toBe(0);
      expect((await overview()).recorded).toBe(3);
    });
  });
}
