import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Draws the icons in the manifest from the mark. Run it after the mark was changed:
 * `node test/tools/icons.ts` (needs Chromium; its path may be given in CHROMIUM).
 */
const folder = fileURLToPath(new URL('../../lib/static/icon/', import.meta.url));
const sizes = [16, 32, 48, 96, 128];

/** At 16 pixels three steps run together: two bolder ones on whole pixels stay readable. */
const smallMark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <path fill="#0b6e54" d="M3.5 1h9A1.5 1.5 0 0 1 14 2.5V15.4L8 12.1l-6 3.3V2.5A1.5 1.5 0 0 1 3.5 1Z"/>
  <path fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round" stroke-linecap="square" d="M5 9h3V5h3"/>
</svg>`;

const mark = await readFile(`${folder}mark.svg`, 'utf8');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const source = `data:image/svg+xml;base64,${Buffer.from(size === 16 ? smallMark : mark).toString('base64')}`;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="${source}" width="${size}" height="${size}" style="display:block">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await writeFile(`${folder}${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
