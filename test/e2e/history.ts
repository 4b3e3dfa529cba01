import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FoundOffer } from '../../lib/domain/history.ts';
import type { CompletionView } from '../../lib/domain/overview.ts';
import { type TestBrowser, textOf, until } from './browsers/browser.ts';
import { chooseFile } from './choose-file.ts';
import { useWorld } from './use-world.ts';
import { academyHost, allowSite, sayPlatform, visit, type World } from './world.ts';

const files = join(import.meta.dirname, '../fixtures/history');

/** Chooses a file as the file dialog would; a real one cannot be driven in both browsers. */
async function choose({ dashboard }: World, name: string): Promise<void> {
  await until('the place for files', () =>
    dashboard.evaluate(`document.querySelector('[data-testid="history-file"]') !== null`),
  );
  await chooseFile(dashboard, name, await readFile(join(files, name)));
}

const log = async (world: World): Promise<CompletionView[]> =>
  (await world.ask<{ rows: CompletionView[] }>('log.list', { offset: 0, limit: 50 })).rows;
const shows = (world: World, id: string) =>
  until(`“${id}” on the page`, async () => (await textOf(world.dashboard, `[data-testid="${id}"]`)) !== '');
const click = (world: World, id: string) => world.dashboard.click(`[data-testid="${id}"]`);

async function throughTable(world: World): Promise<void> {
  await visit(world.dashboard, 'history');
  await choose(world, 'own-list.csv');
  await shows(world, 'columns-facts');
  await world.dashboard.choose('[data-testid="day-order"]', 'day-first');
  await click(world, 'columns-done');
  await shows(world, 'ticked');
}

/** Bring my history, in one browser with the shipped build. */
export function historyStory(name: TestBrowser['name']): void {
  const { world } = useWorld(name);

  test('a table is matched, ticked and imported, with the dates it has', async () => {
    await throughTable(world());
    await click(world(), 'history-import');
    await shows(world(), 'history-done');
    const rows = Object.fromEntries((await log(world())).map((row) => [row.title, row]));
    expect(rows['Leading without authority']).toMatchObject({
      provider: 'coursera.org',
      completedAt: '2025-04-03T00:00:00Z',
      dateSource: 'declared',
      evidence: 'E0',
      hours: 3,
    });
    expect(rows['Speaking in public']).toMatchObject({ dateSource: 'unknown' });
    expect(rows['Speaking in public']).not.toHaveProperty('completedAt');
    expect(Object.keys(rows)).toHaveLength(3);
  });

  test('the same file again has nothing to import', async () => {
    await click(world(), 'history-again');
    await throughTable(world());
    expect(await textOf(world().dashboard, '[data-testid="ticked"]')).toBe('0 of 3 selected');
    expect(await world().dashboard.evaluate(`document.querySelector('[data-testid="history-import"]') === null`)).toBe(
      true,
    );
    await click(world(), 'history-cancel');
  });

  test('an import is undone as a whole', async () => {
    await choose(world(), 'Learning.csv');
    await shows(world(), 'ticked');
    await click(world(), 'history-import');
    await shows(world(), 'history-undo');
    expect((await log(world())).filter(({ standing }) => standing === 'recorded')).toHaveLength(8);
    await click(world(), 'history-undo');
    await until('the import to be taken back', async () =>
      (await textOf(world().dashboard, '[data-testid="history-done"]')).includes('undone'),
    );
    expect((await log(world())).filter(({ standing }) => standing === 'recorded')).toHaveLength(3);
    await click(world(), 'history-again');
  });

  test('an earlier import is undone from the log', async () => {
    await visit(world().dashboard, 'log');
    await shows(world(), 'import');
    expect(await textOf(world().dashboard, '[data-testid="import"]')).toContain('3 courses from own-list.csv');
    await click(world(), 'import-undo');
    await until('nothing recorded', async () => (await log(world())).every(({ standing }) => standing === 'removed'));
    await until('no import', async () => (await textOf(world().dashboard, '[data-testid="import"]')) === '');
  });

  test('what the person’s own list on a site shows of long ago is offered, and imported with the site’s dates', async () => {
    await allowSite(world(), academyHost);
    await sayPlatform(world(), 'totara');
    await world().browser.open(
      `http://${academyHost}:${world().academy.port}/totara/plan/record/courses.php?status=completed`,
    );
    await until(
      'the offer',
      async () => (await world().ask<{ offers: FoundOffer[] }>('found.list')).offers.length === 1,
    );
    expect((await log(world())).some(({ title }) => title === 'Fire Safety')).toBe(false);
    await visit(world().dashboard, 'history');
    await shows(world(), 'offer');
    expect(await textOf(world().dashboard, '[data-testid="offer"]')).toContain(
      `2 finished courses found on ${academyHost}`,
    );
    await click(world(), 'offer-look');
    await click(world(), 'history-import');
    await shows(world(), 'history-done');
    const rows = Object.fromEntries((await log(world())).map((row) => [row.title, row]));
    expect(rows['Fire Safety']).toMatchObject({
      provider: academyHost,
      completedAt: '2024-11-21T00:00:00.000Z',
      dateSource: 'site',
      evidence: 'E1',
    });
    expect(rows.Induction).toMatchObject({ completedAt: '2023-02-03T00:00:00.000Z' });
    expect((await world().ask<{ offers: FoundOffer[] }>('found.list')).offers).toEqual([]);
  });
}
