import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Overview } from '../../lib/domain/overview.ts';
import { type Tab, textOf, until } from '../e2e/browsers/browser.ts';
import { lessonScreen, playCourse } from '../e2e/play-course.ts';
import { academyHost, allowSite, connectToHr, visit, type World } from '../e2e/world.ts';
import { compose } from './picture.ts';
import type { Steps } from './steps.ts';

const course = 'sql-foundations';
/** For a picture with more to see: finished before the story begins. */
const earlier = ['git-in-teams', 'privacy-basics', 'data-modelling'];
const readme = fileURLToPath(new URL('../../.github/skillmark.png', import.meta.url));

interface Play {
  world: World;
  steps: Steps;
  /** Folder for the screenshots. */
  pictures: string;
  /** The person goes on by hand after the site is allowed and HR connected. */
  interactive: boolean;
  /** Also renew the README's picture. */
  picture: boolean;
}

/** The popup as a tab of the popup's own size. */
async function openPopup(world: World): Promise<Tab> {
  const popup = await world.browser.open(world.browser.extensionPage('popup.html'));
  if ('page' in popup)
    await (popup as { page: import('playwright-core').Page }).page.setViewportSize({ width: 380, height: 600 });
  return popup;
}

async function chooseTarget(popup: Tab): Promise<string> {
  await popup.choose('[data-testid="target-select"]', 'data-engineer-1');
  await popup.click('[data-testid="target-choose"]');
  await until('the readiness', async () => (await textOf(popup, '[data-testid="readiness"]')) !== '');
  return textOf(popup, '[data-testid="readiness"]');
}

/** Opened anew, as a person would, without the small notes about what was done before. */
async function reopen(tab: Tab, { browser }: World, page: string, shown: string): Promise<void> {
  await tab.goto('about:blank');
  await tab.goto(browser.extensionPage(page));
  await until(page, async () => (await textOf(tab, shown)) !== '');
}

async function playEarlier(world: World): Promise<void> {
  for (const id of earlier) {
    const tab = await world.play(id, 'pass');
    await tab.close();
  }
  await until('all of them at HR', async () => (await world.held()).length === earlier.length);
}

/** What the person does once: allow the site, connect to HR. */
async function setUp({ world, steps, interactive }: Play): Promise<void> {
  await steps.take(`Skillmark may look at ${academyHost}, and nowhere else`, () => allowSite(world, academyHost));
  await steps.take('Connected to HR; nothing is sent before the person agrees', () => connectToHr(world));
  if (!interactive) await steps.take('The person agrees', () => world.dashboard.click('[data-testid="agree"]'));
}

/** Plays the main job, step by step, and rejects with the first step that did not happen. */
export async function playByItself(play: Play): Promise<void> {
  const { world, steps, pictures } = play;
  const shot = (tab: Tab, name: string) => tab.screenshot(join(pictures, `${name}.png`));
  const overview = () => world.ask<Overview>('overview.get');
  await setUp(play);
  if (play.interactive) return;

  if (play.picture) await steps.take('Three courses finished before', () => playEarlier(world));
  const before = (await overview()).recorded;
  const popup = await openPopup(world);
  await steps.take('Target role chosen: Data Engineer I.', () => chooseTarget(popup));
  await shot(popup, 'popup-before');

  const player = await world.browser.open(`${world.academy.url}/courses/${course}/play`);
  await steps.take('Course opened: SQL for Data Work, SCORM 1.2', () =>
    until('the first slide', async () => (await lessonScreen(player)) === 'slide'),
  );
  await shot(player, 'course');
  await steps.take('Course finished, quiz passed', async () => {
    const presses = await playCourse(player, 'pass');
    if (!presses.includes('finish')) throw new Error(`the course ended at: ${presses.join(' ')}`);
  });
  await steps.take('Noticed', async () => {
    await until('the completion', async () => (await overview()).recorded === before + 1);
    const [latest] = (await overview()).latest;
    return `${latest?.title}, ${latest?.status}, evidence ${latest?.evidence}`;
  });
  await steps.take('Aligned', async () => {
    const [alignment] = (await overview()).latest[0]?.alignments ?? [];
    if (alignment?.decision !== 'confirmed') throw new Error('the course counts toward nothing');
    return `${alignment.label}, level ${alignment.level} (${alignment.levelName}): your company lists this course`;
  });
  await steps.take('Counted', async () => {
    const { target } = await overview();
    const sql = target?.requirements.find(({ competency }) => competency === 'sql');
    if (sql === undefined || sql.held !== 2) throw new Error('SQL is not held at level 2');
    return `${target?.met} of ${target?.asked} requirements met; SQL ${sql.held} of ${sql.needed}`;
  });
  await steps.take('Sent', () => until('an empty outbox', async () => (await overview()).sending.waiting === 0));
  await steps.take('Received by HR, once', async () => {
    const rows = (await world.held()).filter((row) => row.course.id === course);
    if (rows.length !== 1) throw new Error(`HR holds ${rows.length} rows of it`);
    const { course: received, competencies, evidence } = rows[0] ?? {};
    return `${received?.title}: ${competencies?.[0]?.label} ${competencies?.[0]?.level}, ${evidence?.level}`;
  });
  await reopen(popup, world, 'popup.html', '[data-testid="completion"]');
  await shot(popup, 'popup-after');
  await reopen(world.dashboard, world, 'dashboard.html', '[data-testid="completion"]');
  await visit(world.dashboard, 'log');
  await until('the learning log', async () => (await textOf(world.dashboard, '[data-testid="completion"]')) !== '');
  await shot(world.dashboard, 'dashboard');
  const hr = await world.browser.open(`${world.endpointUrl}/`);
  await shot(hr, 'hr');
  await steps.take('Pictures saved in .demo/', async () => {
    const file = await compose(world.browser, pictures);
    if (play.picture) await copyFile(file, readme);
    return 'course, popup-before, popup-after, dashboard, hr, skillmark';
  });
}
