import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestBrowser } from '../e2e/browsers/browser.ts';

const scenes = [
  { name: 'course', caption: '1 · Finish a course anywhere', width: 540 },
  { name: 'popup-after', caption: '2 · See how far it carries you', width: 340 },
  { name: 'hr', caption: '3 · HR has it, once', width: 560 },
];

async function figure({ name, caption, width }: (typeof scenes)[number], folder: string): Promise<string> {
  const picture = (await readFile(join(folder, `${name}.png`))).toString('base64');
  return `<figure style="width:${width}px"><img src="data:image/png;base64,${picture}"><figcaption>${caption}</figcaption></figure>`;
}

/** The README's picture, made of the demo's own screenshots; returns its path. */
export async function compose(browser: TestBrowser, folder: string): Promise<string> {
  const tab = await browser.open('about:blank');
  const { page } = tab as unknown as { page: Page };
  const figures = await Promise.all(scenes.map((scene) => figure(scene, folder)));
  await page.setViewportSize({ width: 1540, height: 720 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 32px; background: #f1eee5; display: flex; gap: 28px; align-items: flex-start; font: 600 17px system-ui, sans-serif; color: #1b2330 }
    figure { margin: 0 } img { width: 100%; display: block; border-radius: 12px; box-shadow: 0 2px 18px #1b233022 }
    figcaption { padding-top: 12px }</style>${figures.join('')}`);
  const file = join(folder, 'skillmark.png');
  const body = await page.$('body');
  await body?.screenshot({ path: file });
  await tab.close();
  return file;
}
