import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Harness } from './harness.ts';
import { type State, states } from './states.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const files = join(fixtures, 'history');

/** The state of that name; a name that does not exist is a mistake in the test. */
export function stateOf(name: string): State {
  const state = states[name];
  if (state === undefined) throw new Error(`There is no state “${name}”.`);
  return state;
}

/** `selector=words` types, `selector@file` chooses a file, `selector` clicks. The first `=` outside brackets and quotes parts them. */
async function step(page: Page, words: string): Promise<void> {
  const [, selector = words, typed] = /^(\[[^\]]*\])=(.*)$/.exec(words) ?? [];
  const [, input, file] = /^(\[[^\]]*\])@(.*)$/.exec(words) ?? [];
  if (input !== undefined && file !== undefined) return page.locator(input).first().setInputFiles(join(files, file));
  const element = page.locator(selector).first();
  if (typed === undefined) return element.click();
  await element.fill(typed);
}

/** Chooses files of test/fixtures on the model's page, and waits until they are read. */
async function chooseFiles(page: Page, names: string[]): Promise<void> {
  const paths = names.map((name) => join(fixtures, name));
  await page.setInputFiles('[data-testid=model-file]', paths);
  await page.waitForSelector('[data-testid=model-matching], [data-testid=model-review], [data-testid=model-problems]');
}

/** Opens a surface in a state, does its steps, and waits until nothing changes any more. */
export async function lookAt(page: Page, harness: Harness, name: string): Promise<void> {
  const { surface, hash, files: chosen, steps = [] } = stateOf(name);
  const address = harness.address(surface, name, hash);
  // With a hash the same address once more would be no new page.
  if (page.url() === address) await page.goto('about:blank');
  await page.goto(address);
  await page.waitForSelector('h1, [data-testid=silence]');
  if (chosen !== undefined) await chooseFiles(page, chosen);
  for (const words of steps) await step(page, words);
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 20)));
}

/** How many pixels the page is wider than its window, and which elements stick out. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const sticking = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return sticking.map((element) => `${element.tagName}.${element.className} “${element.textContent?.slice(0, 40)}”`);
  });
}
