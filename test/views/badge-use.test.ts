import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAt } from './look-at.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.page.setViewportSize({ width: 1000, height: 800 });
});

afterAll(() => stage?.close());

const files = join(import.meta.dirname, '../fixtures/badges');
const byId = (id: string) => stage.page.locator(`[data-testid=${id}]`).first();

async function choose(...names: string[]): Promise<void> {
  await stage.page.goto('about:blank');
  await lookAt(stage.page, stage.harness, 'history-start');
  await byId('history-file').setInputFiles(names.map((name) => join(files, name)));
}

const askedFor = (message: string) =>
  stage.page.evaluate(
    (wanted) =>
      (globalThis as unknown as { asked: { name: string; input: { base64?: string } }[] }).asked
        .filter(({ name }) => name === wanted)
        .map(({ input }) => input),
    message,
  );
const imported = () => askedFor('badge.import');

test('a baked badge is compared with the mail address and imported by keyboard alone', async () => {
  await choose('made/sql.png');
  await byId('badge-mail').focus();
  await stage.page.keyboard.type('ada@example.com');
  await stage.page.keyboard.press('Enter');
  await stage.page.getByText('It names the mail address that you typed.').waitFor();
  await byId('badge-import').focus();
  await stage.page.keyboard.press('Enter');
  await byId('toast').getByText('Databases with SQL').waitFor();
  const [input] = await imported();
  expect(input).toMatchObject({
    // Its issuer is a key and nothing else: anybody can make one.
    proof: 'declared',
    via: 'open-badges-3.0',
    course: { title: 'Databases with SQL', teaches: ['SQL'] },
  });
  expect(JSON.stringify(input)).not.toMatch(/ada|sha256/);
  expect(await byId('badge').count()).toBe(0);
  // Kept as it was, proof included.
  const [kept] = await askedFor('file.add');
  expect(kept).toMatchObject({ name: 'badge.json' });
  expect(JSON.parse(Buffer.from(kept?.base64 ?? '', 'base64').toString())).toHaveProperty('proof.cryptosuite');
});

test('nobody is asked anything before the person’s yes, and silence is told', async () => {
  const asked: string[] = [];
  const page = stage.page;
  await page.route('https://example.org/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await choose('2_0_basic_assertion.json', 'ob3-basicOpenBadgeCredential.json');
  await byId('badge-request').waitFor();
  expect(await byId('badge-request').textContent()).toContain('example.org');
  expect(asked).toEqual([]);
  await byId('badge-agree').click();
  await byId('badges').getByText('example.org did not answer').first().waitFor();
});

test('a changed badge cannot be imported, and beside it a good one can', async () => {
  await choose('made/changed.jwt', 'ob3-skillAssertionCase.json');
  await byId('badge-refused').waitFor();
  await byId('badge-declared').waitFor();
  expect(await stage.page.locator('[data-testid=badge-import]').count()).toBe(1);
  await byId('badge-import').click();
  await byId('toast').getByText('Robot Programming').waitFor();
  expect(await imported()).toMatchObject([{ proof: 'declared', provider: '1edtech.edu' }]);
});
