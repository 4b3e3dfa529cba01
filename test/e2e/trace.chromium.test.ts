import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SiteHealthView } from '../../lib/domain/site-health.ts';
import { textOf, until } from './browsers/browser.ts';
import type { Chromium } from './browsers/chromium.ts';
import { openToolbarPopup, type ToolbarPopup } from './browsers/toolbar-popup.ts';
import { useWorld } from './use-world.ts';
import { academyHost, allowSite, registeredScripts, sayPlatform, visit } from './world.ts';

const { world, overview } = useWorld('chromium', (begun) => allowSite(begun, academyHost));
const chromium = () => world().browser as Chromium;

const shown = (popup: ToolbarPopup, name: string) =>
  popup.evaluate<string>(
    `[...document.querySelectorAll('[data-testid="${name}"]')].map((one) => one.innerText).join('\\n')`,
  );
const press = (popup: ToolbarPopup, name: string) =>
  popup.evaluate(`void document.querySelector('[data-testid="${name}"]').click()`);

/** Opens the popup over a page and asks why nothing was logged. */
async function askWhy(path: string): Promise<ToolbarPopup> {
  const { page } = (await chromium().open(`http://${academyHost}:${world().academy.port}${path}`)) as Awaited<
    ReturnType<Chromium['open']>
  >;
  return whyOn(page);
}

async function whyOn(page: Awaited<ReturnType<Chromium['open']>>['page']): Promise<ToolbarPopup> {
  await page.bringToFront();
  const popup = await openToolbarPopup(chromium().context, chromium().extensionPage('popup.html'));
  await until('the popup to know the page', async () => (await shown(popup, 'watching')).includes(academyHost));
  await press(popup, 'trace');
  await until('the reason', async () => (await shown(popup, 'trace-verdict')) !== '');
  return popup;
}

const platformPath = '/course/view.php?id=4242&user=ada.example';

test('a page of a platform that nobody named is told as such', async () => {
  const popup = await askWhy(platformPath);
  expect(await shown(popup, 'trace-verdict')).toContain(
    `This looks like Moodle, but nobody has said that it runs at ${academyHost}`,
  );
  await press(popup, 'trace-back');
});

test('a page that looks finished, on a site that nobody has described, leads to a question', async () => {
  const html =
    '<h1>Safe Lifting</h1><div role="status">Course completed</div><a href="/c.pdf">Download certificate</a>';
  await chromium().context.route('**/somewhere/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Safe Lifting</title>${html}` }),
  );
  const tab = await chromium().open(`http://${academyHost}:${world().academy.port}/somewhere/7?user=ada`);
  await tab.page.bringToFront();
  await until('the question', async () => (await overview()).questions.length > 0);
  const { questions, recorded } = await overview();
  expect(recorded).toBe(0);
  expect(questions).toMatchObject([{ title: 'Safe Lifting', provider: academyHost, looksFinished: true }]);
  const popup = await openToolbarPopup(chromium().context, chromium().extensionPage('popup.html'));
  await until('the popup to ask', async () => (await shown(popup, 'question')).includes('Did you finish this course?'));
  await press(popup, 'question-never');
  await until('the question to go', async () => (await overview()).questions.length === 0);
  const { silent } = await world().ask<{ silent: string[] }>('site.health');
  expect(silent).toEqual([academyHost]);
  await tab.close();
});

test('a course that is still running is traced to what its content last said', async () => {
  const tab = await chromium().open(`http://${academyHost}:${world().academy.port}/courses/sql-foundations/play`);
  await until('the course to open', () => tab.evaluate<boolean>('document.querySelector("iframe") !== null'));
  const popup = await whyOn(tab.page);
  const steps = await shown(popup, 'trace-step');
  expect(steps).toContain(`You allowed ${academyHost}`);
  expect(steps).toContain('Skillmark is at work in this page');
  expect(steps).toMatch(/SCORM (1\.2|2004): a course can speak to its platform|SCORM (1\.2|2004): last said/);
  await press(popup, 'trace-back');
  await tab.close();
});

test('a site that has changed its page is told of in the popup, on the Sites page, and in the trace', async () => {
  expect((await registeredScripts(world())).map(({ id }) => id)).toContain('detector-unread');
  await sayPlatform(world(), 'moodle');
  expect((await registeredScripts(world())).map(({ id }) => id)).not.toContain('detector-unread');
  const html = await readFile(join(import.meta.dirname, '../fixtures/sites/moodle/completed-question.html'), 'utf8');
  await chromium().context.route('**/course/view.php*', (route) =>
    route.fulfill({ contentType: 'text/html', body: html.replace(/<h1[\s\S]*?<\/h1>/g, '') }),
  );
  const tab = await chromium().open(`http://${academyHost}:${world().academy.port}${platformPath}`);
  const health = async () => (await world().ask<{ sites: SiteHealthView[] }>('site.health')).sites;
  await until('the drift', async () => (await health()).length > 0, 40_000);
  expect(await health()).toMatchObject([
    { site: 'moodle', host: academyHost, drifts: [{ kind: 'course', missing: 'title' }] },
  ]);

  await visit(world().dashboard, 'sites');
  await until('the Sites page to say so', async () =>
    (await textOf(world().dashboard, '[data-testid="drift"]')).includes('Moodle changed its course page'),
  );

  const popup = await whyOn(tab.page);
  expect(await shown(popup, 'trace-verdict')).toContain('Moodle has changed this page: the title is missing.');
  expect(await shown(popup, 'trace-step')).toContain('Missing: Title');
  const report = await popup.evaluate<string>(`document.querySelector('[data-testid="trace-report"]').textContent`);
  expect(report).toContain('definition: moodle, page kind: course, result: drifted (title)');
  expect(report).not.toMatch(/4242|ada/i);
  await press(popup, 'trace-back');
  await until('the popup to say it once', async () =>
    (await shown(popup, 'drift-notice')).includes('the title is missing'),
  );
  await press(popup, 'drift-read');
  await until('the notice to go', async () => (await shown(popup, 'drift-notice')) === '');
  await tab.close();
});

test('a page that can be read again is not spoken ill of any longer', async () => {
  await chromium().context.unroute('**/course/view.php*');
  const tab = await chromium().open(`http://${academyHost}:${world().academy.port}${platformPath}`);
  await until('the drift to be forgotten', async () => {
    const { sites } = await world().ask<{ sites: SiteHealthView[] }>('site.health');
    return sites[0]?.drifts.length === 0 && sites[0].completedAt !== undefined;
  });
  await tab.close();
});
