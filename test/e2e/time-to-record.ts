import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { iTXt, png } from '../badges/bake.ts';
import { median } from '../bench/statistics.ts';
import { type Tab, type TestBrowser, textOf, until } from './browsers/browser.ts';
import { chooseFile } from './choose-file.ts';
import { pressedAt } from './play-course.ts';
import { useWorld } from './use-world.ts';
import { academyHost, allowSite, visit, type World } from './world.ts';

const rounds = 3;
/** The promise for the middle one, in milliseconds. A single one may be held up by whatever else the machine does. */
const promised = 1000;
const longest = 3000;

/** Something that finishes a course. `finish` returns when the content made the call that says so, by the page's clock. */
interface Part {
  name: string;
  title: string;
  finish(world: World): Promise<{ tab?: Tab; at: number }>;
}

const scorm = (name: string, course: string, title: string, action: string): Part => ({
  name,
  title,
  async finish(world) {
    await world.forget(course);
    const tab = await world.play(course, 'pass');
    return { tab, at: await pressedAt(tab, action) };
  },
});

/** Opens a page of content and presses its buttons, one after the other has been answered. */
async function press(world: World, page: string, ...actions: string[]): Promise<Tab> {
  const tab = await world.browser.open(`http://${academyHost}:${world.academy.port}/activities/${page}.html`);
  for (const action of actions) {
    const button = `document.querySelector('[data-action="${action}"]')`;
    await until(`the button ${action}`, () => tab.evaluate(`!!${button}`));
    await tab.click(`[data-action="${action}"]`);
    await until(`${action} done`, async () => (await textOf(tab, '#said')) === `${action} done`);
  }
  return tab;
}

/** When the frame sent a statement, the last being 1; by the page's clock. */
const statementAt = (tab: Tab, fromLast: number, frame = 'window'): Promise<number> =>
  tab.evaluate(`(({ timeOrigin, entries }) => timeOrigin + entries.at(-${fromLast}).startTime)({
    timeOrigin: ${frame}.performance.timeOrigin,
    entries: ${frame}.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/statements')),
  })`);

const passButton = `document.querySelector('iframe.h5p-iframe')?.contentDocument?.querySelector('[data-action="pass"]')`;

const parts: Part[] = [
  scorm('SCORM 1.2, passed', 'sql-foundations', 'SQL for Data Work', 'submit'),
  scorm('SCORM 1.2, completed, three SCOs', 'git-in-teams', 'Git in Teams', 'finish'),
  scorm('SCORM 2004', 'data-modelling', 'Dimensional Data Modelling', 'submit'),
  {
    name: 'xAPI through tincanjs, from its goodbye',
    title: 'Stream Processing Basics',
    async finish(world) {
      const tab = await press(world, 'tincan', 'finish');
      return { tab, at: await statementAt(tab, 1) };
    },
  },
  {
    name: 'xAPI through @xapi/xapi, from leaving the page',
    title: 'Data Vault Basics',
    async finish(world) {
      const tab = await press(world, 'xapi', 'read', 'offline');
      const at = await tab.evaluate<number>('Date.now()');
      // The browser is told to go on: a page that goes by itself now and then left it owing an answer for two minutes.
      await tab.goto(`http://${academyHost}:${world.academy.port}/`);
      return { tab, at };
    },
  },
  {
    name: 'cmi5 through @xapi/cmi5, two units',
    title: 'Observability in Practice',
    async finish(world) {
      const tab = await press(world, 'cmi5', 'first', 'second');
      return { tab, at: await statementAt(tab, 2, 'frames[0]') };
    },
  },
  {
    name: 'H5P through h5p-standalone',
    title: 'Reading Query Plans',
    async finish(world) {
      const tab = await world.browser.open(`http://${academyHost}:${world.academy.port}/h5p/course.html`);
      await until('the content in its frame', () => tab.evaluate<boolean>(`Boolean(${passButton})`));
      return { tab, at: await tab.evaluate<number>(`((at) => (${passButton}.click(), at))(Date.now())`) };
    },
  },
  {
    name: 'a baked badge, from the click that adds it',
    title: 'Teamwork',
    async finish({ dashboard }) {
      // Left and entered anew, so that the badge of the round before is gone.
      await visit(dashboard, 'log');
      await visit(dashboard, 'history');
      const badge = await readFile(new URL('../fixtures/badges/ob3-basicOpenBadgeCredential.json', import.meta.url));
      await until('the field', () => dashboard.evaluate(`!!document.querySelector('[data-testid="history-file"]')`));
      await chooseFile(dashboard, 'teamwork.png', png(iTXt('openbadgecredential', badge.toString())));
      let at = 0;
      // Found and pressed in one go, since the list is drawn anew while badges are looked at.
      await until('the badge', async () => {
        at = await dashboard.evaluate<number>(
          `((button, at) => (button === null ? 0 : (button.click(), at)))(document.querySelector('[data-testid="badge-import"]'), Date.now())`,
        );
        return at > 0;
      });
      return { at };
    },
  },
];

/** Notes in the dashboard when the background can first be asked for that record: at each word that its second copy was written. */
const noteRecord = ({ dashboard }: World, title: string): Promise<void> =>
  dashboard.evaluate(`void (window.noticed = new Promise((resolve) => {
    const { storage, runtime } = globalThis.browser ?? chrome;
    const message = { name: 'log.list', input: { offset: 0, limit: 50 } };
    const isThere = (row) => row.standing === 'recorded' && row.title === ${JSON.stringify(title)};
    const heard = async (changes) => {
      if (!Object.values(changes).some(({ newValue }) => newValue?.course?.title === ${JSON.stringify(title)})) return;
      storage.local.onChanged.removeListener(heard);
      for (;;) {
        const { answer } = await runtime.sendMessage(message);
        if (answer.rows.some(isThere)) return resolve(Date.now());
      }
    };
    storage.local.onChanged.addListener(heard);
  }))`);

/** From the call that finishes a course to the record in the background's store, with the real players of each standard. */
export function tellTimes(name: TestBrowser['name']): void {
  describe(`in ${name}`, () => {
    const { world } = useWorld(name, (begun) => allowSite(begun, academyHost));

    test.for(parts)('$name is on record in time', async ({ name: part, title, finish }) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await world().ask('data.erase');
        await noteRecord(world(), title);
        const { tab, at } = await finish(world());
        times.push((await world().dashboard.evaluate<number>('window.noticed')) - at);
        await tab?.close();
      }
      console.log(`${name}, ${part}: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
      for (const time of times) expect(time).toBeGreaterThan(0);
      for (const time of times) expect(time).toBeLessThan(longest);
      expect(median(times)).toBeLessThan(promised);
    });
  });
}
