import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lookAt } from './look-at.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

beforeEach(() => stage.page.setViewportSize({ width: 1000, height: 800 }));

afterAll(() => stage?.close());

interface Asked {
  name: string;
  input: {
    courses?: { provider: string; completedAt?: string; course: { title: string } }[];
    keys?: string[];
    at?: string;
  };
}

const files = join(import.meta.dirname, '../fixtures/history');
/** From a blank page, since an address that only repeats itself loads nothing. */
async function open(name: string): Promise<void> {
  await stage.page.goto('about:blank');
  await lookAt(stage.page, stage.harness, name);
}
const byId = (id: string) => stage.page.locator(`[data-testid=${id}]`).first();
const press = (key: string) => stage.page.keyboard.press(key);
const choose = (...names: string[]) => byId('history-file').setInputFiles(names.map((name) => join(files, name)));
const focused = () =>
  stage.page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? document.activeElement?.tagName);

/** What the views asked the background for, by name. */
const asked = (name: string): Promise<Asked['input'][]> =>
  stage.page.evaluate(
    (wanted) =>
      (globalThis as unknown as { asked: Asked[] }).asked.filter((one) => one.name === wanted).map((one) => one.input),
    name,
  );
const imported = async () =>
  (await asked('history.import')).flatMap(({ courses = [] }) =>
    courses.map(({ course, completedAt }) => [course.title, completedAt]),
  );

describe('Bring my history', () => {
  test('is walked through by keyboard alone, from the table to the end and back', async () => {
    await open('history-start');
    await choose('own-list.csv');
    await byId('columns-done').focus();
    await press('Enter');
    expect(await byId('columns-wrong').textContent()).toContain('the day first');
    await byId('day-order').focus();
    await byId('day-order').selectOption('month-first');
    await byId('columns-done').press('Enter');
    await byId('ticked').waitFor();
    // Every second is in the log already, in this world.
    await stage.page.locator('[data-testid=past] input').first().focus();
    await press('Space');
    expect(await byId('ticked').textContent()).toBe('1 of 3 selected');
    await press('Space');
    await byId('history-import').press('Enter');
    await byId('history-done').waitFor();
    expect(await imported()).toEqual([
      ['Leading without authority', '2025-03-04T00:00:00Z'],
      ['Speaking in public', undefined],
    ]);
    await byId('history-undo').press('Enter');
    await byId('history-done').getByText('undone').waitFor();
    const [first] = await asked('history.import');
    expect(await asked('history.undo')).toEqual([{ at: first?.at }]);
    await byId('history-again').press('Enter');
    await byId('history-file').waitFor({ state: 'attached' });
  });

  test('imports what is ticked and nothing else; what is found by search can be ticked at once', async () => {
    await open('history-linkedin');
    await byId('tick-none').click();
    expect(await byId('history-import').count()).toBe(0);
    await byId('history-search').fill('writing');
    await byId('tick-all').click();
    await byId('history-search').fill('');
    expect(await byId('ticked').textContent()).toBe('1 of 5 selected');
    await byId('history-import').click();
    await byId('history-done').waitFor();
    expect(await imported()).toEqual([['Writing well', '2022-02-10T09:05:00Z']]);
  });

  test('reads several files, one of them broken, and takes twins together', async () => {
    await open('history-start');
    await choose('Learning.csv', 'certificate.pdf', 'Learning.csv', 'statements.ndjson');
    await byId('ticked').waitFor();
    expect(await byId('file-refused').textContent()).toContain('certificate.pdf');
    expect(await byId('ticked').textContent()).toMatch(/of 6 selected/);
  });

  test('a table that is left out leaves everything as it was', async () => {
    await open('history-start');
    await choose('own-list.csv');
    await byId('columns-skip').waitFor();
    await press('Escape');
    await byId('history-file').waitFor({ state: 'attached' });
    expect(await asked('history.import')).toEqual([]);
  });

  test('files can be dropped', async () => {
    await open('history-start');
    const data = await stage.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['Course,Date\nDropped,2025-01-02\n'], 'dropped.csv'));
      return transfer;
    });
    await stage.page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await byId('columns-done').click();
    await byId('past').getByText('Dropped').waitFor();
  });

  test('what a page has shown is chosen, imported under its keys, or not wanted', async () => {
    await open('history-offers');
    await byId('offer-look').click();
    await stage.page.locator('[data-testid=past] input').first().click();
    await byId('history-import').click();
    await byId('history-done').waitFor();
    const [{ keys = [] } = {}] = await asked('found.import');
    expect(keys).toHaveLength(13);
    await byId('history-again').click();
    await byId('offer-dismiss').click();
    await byId('toast').getByText('Not offered').waitFor();
    expect(await asked('found.dismiss')).toMatchObject([
      { page: 'https://www.linkedin.com/learning/me/my-library/completed' },
    ]);
  });

  test('50,000 rows are read while the page goes on answering, and can be stopped', async () => {
    await open('history-start');
    const line = `"A course with a rather long title, number %d","${'about this and that '.repeat(18)}",2024-05-01,https://lms.example.com/%d\n`;
    const rows = Array.from({ length: 49_000 }, (_, index) => line.replaceAll('%d', String(index))).join('');
    const folder = await mkdtemp(join(tmpdir(), 'skillmark-history-'));
    const large = join(folder, 'large.csv');
    await writeFile(large, `Course,Notes,Date,Link\n${rows}`);
    expect((await stat(large)).size).toBeGreaterThan(20_000_000);
    await stage.page.evaluate(() => {
      const world = globalThis as unknown as { longest: number };
      world.longest = 0;
      let last = performance.now();
      setInterval(() => {
        world.longest = Math.max(world.longest, performance.now() - last);
        last = performance.now();
      }, 10);
    });
    await byId('history-file').setInputFiles(large);
    await byId('columns-done').click();
    await byId('stop').click();
    await byId('history-file').waitFor({ state: 'attached' });
    const longest = await stage.page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
    console.info(`20 MB: the page never stood still longer than ${Math.round(longest)} ms`);
    await rm(folder, { recursive: true });
    expect(await focused()).not.toBe('BODY');
  });

  test('the popup on such a site offers it, and can be told not to', async () => {
    await open('popup-found');
    expect(await byId('found-notice').textContent()).toContain('14 finished courses found on www.linkedin.com');
    await byId('found-look').press('Enter');
    await expect
      .poll(() => stage.page.evaluate(() => JSON.stringify((globalThis as unknown as { asked: Asked[] }).asked)))
      .toContain('#/history');
    await open('popup-found-german');
    await byId('found-dismiss').press('Enter');
    await expect.poll(() => asked('found.dismiss')).toHaveLength(1);
  });
});
