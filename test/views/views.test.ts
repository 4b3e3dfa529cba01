import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAt, overflow, stateOf } from './look-at.ts';
import { openStage, type Stage } from './stage.ts';
import { states } from './states.ts';

/** A folder to put pictures of every state into; none are made without it. */
const shots = process.env.SHOTS;
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = { popup: { light: 380, dark: 380 }, dashboard: { light: 1280, dark: 360 } };

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

/** In the dark only the colours differ, so only they are looked at again. */
const rules = { light: '', dark: ', runOnly: ["color-contrast", "link-in-text-block"]' };

async function breaches(scheme: 'light' | 'dark'): Promise<string[]> {
  const run = `axe.run(document, { resultTypes: ["violations"]${rules[scheme]} })`;
  const results = (await stage.page.evaluate(run)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}

async function inspect(name: string, scheme: 'light' | 'dark') {
  const { surface } = stateOf(name);
  const { page } = stage;
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: widths[surface][scheme], height: surface === 'popup' ? 600 : 900 });
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/${name}-${scheme}.png`, fullPage: surface === 'dashboard' });
  }
  return { breaches: await breaches(scheme), sticking: await overflow(page) };
}

describe.each(Object.keys(states))('%s', (name) => {
  test('is accessible, fits and breaks no policy, light and dark, wide and narrow', async () => {
    stage.complaints.length = 0;
    await lookAt(stage.page, stage.harness, name);
    await stage.page.evaluate(axeSource);
    expect(await inspect(name, 'light')).toEqual({ breaches: [], sticking: [] });
    expect(await inspect(name, 'dark')).toEqual({ breaches: [], sticking: [] });
    expect(stage.complaints).toEqual([]);
  });
});
