import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import { type Tab, type TestBrowser, textOf, until } from './browsers/browser.ts';
import {
  academyHost,
  allowSite,
  connectToHr,
  registeredScripts,
  sayPlatform,
  startTestWorld,
  visit,
  type World,
} from './world.ts';

// Long enough for a sighting that should not come to have come.
const wait = () => new Promise((resolve) => setTimeout(resolve, 1500));

/** The main job, told once for each browser, with the shipped build and nothing pretended. */
export function tellStory(name: TestBrowser['name']): void {
  describe(`in ${name}`, () => {
    let world: World;
    let dataDir: string;
    let open: Tab[] = [];

    const rowsOf = async (course: string) => (await world.held()).filter((row) => row.course.id === course);
    const overview = () => world.ask<Overview>('overview.get');
    const play = async (...args: Parameters<World['play']>) => {
      const tab = await world.play(...args);
      open.push(tab);
      return tab;
    };
    const closeTabs = async () => {
      for (const tab of open) await tab.close();
      open = [];
    };
    /** Exactly one row, and no second one a little later. */
    const expectOne = async (course: string) => {
      await until(`one row for ${course} at HR`, async () => (await rowsOf(course)).length === 1);
      await wait();
      expect(await rowsOf(course)).toHaveLength(1);
    };
    const expectNone = async (course: string) => {
      await wait();
      expect(await rowsOf(course)).toEqual([]);
    };

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'skillmark-e2e-'));
      world = await startTestWorld(name, join(dataDir, 'hr'));
    });

    afterAll(async () => {
      await world?.close();
      await rm(dataDir, { recursive: true, force: true });
    });

    test('on a site that was not allowed, nothing runs and nothing is noticed', async () => {
      const tab = await play('sql-foundations', 'pass');
      // Our tap would have left an accessor behind.
      const accessor = 'typeof Object.getOwnPropertyDescriptor(window, "API")?.get';
      expect(await tab.evaluate(accessor)).toBe('undefined');
      await wait();
      expect((await overview()).recorded).toBe(0);
      await closeTabs();
      await world.forget('sql-foundations');
    });

    test('a person allows the site, with one address and one click', async () => {
      await allowSite(world, academyHost);
      const scripts = await registeredScripts(world);
      expect(scripts.map(({ id }) => id).sort()).toEqual(['detector-unread', 'tap']);
      for (const { matches } of scripts) expect(matches).toEqual([`http://${academyHost}/*`]);
    });

    test('a failed quiz is no completion', async () => {
      await play('sql-foundations', 'fail');
      await wait();
      expect((await overview()).recorded).toBe(0);
      await closeTabs();
    });

    test('leaving early is no completion', async () => {
      await play('data-modelling', 'leave');
      await closeTabs();
      await wait();
      expect((await overview()).recorded).toBe(0);
    });

    test('content that says completed first and failed last has failed', async () => {
      await play('etl-pipelines', 'fail');
      await closeTabs();
      await wait();
      expect((await overview()).recorded).toBe(0);
    });

    test('nothing is sent before the person has seen what, and agreed', async () => {
      await world.forget('sql-foundations');
      await play('sql-foundations', 'pass');
      await until('the completion on record', async () => (await overview()).recorded === 1);
      await connectToHr(world);
      await until('the report in the preview', async () =>
        (await textOf(world.dashboard, '[data-testid="consent"]')).includes('SQL for Data Work'),
      );
      await expectNone('sql-foundations');
      await world.dashboard.click('[data-testid="agree"]');
      await expectOne('sql-foundations');
      await closeTabs();
    });

    test('the SCORM 1.2 course arrived with its course, competency, level, evidence and time', async () => {
      const [row] = await rowsOf('sql-foundations');
      expect(row).toMatchObject({
        course: { provider: academyHost, id: 'sql-foundations', title: 'SQL for Data Work' },
        status: 'passed',
        score: { scaled: 1 },
        dateSource: 'observed',
        competencies: [{ level: 2, label: 'SQL', uri: expect.stringMatching(/#sql$/) }],
        evidence: { level: 'E1', kind: 'scorm-1.2' },
      });
      expect(Math.abs(Date.parse(row?.completedAt ?? '') - Date.now())).toBeLessThan(120_000);
    });

    test('the SCORM 2004 course arrives once, and so it stays when it is finished again', async () => {
      await world.forget('data-modelling');
      await play('data-modelling', 'pass');
      await expectOne('data-modelling');
      const [row] = await rowsOf('data-modelling');
      expect(row).toMatchObject({
        course: { title: 'Dimensional Data Modelling' },
        status: 'passed',
        competencies: [{ level: 2 }],
        evidence: { level: 'E1', kind: 'scorm-2004' },
      });
      await closeTabs();
      await world.forget('data-modelling');
      await play('data-modelling', 'pass');
      await expectOne('data-modelling');
      expect(await rowsOf('data-modelling')).toEqual([row]);
      await closeTabs();
    });

    test('a course of three parts counts after the last, over two visits', async () => {
      await play('git-in-teams', 'pass', { parts: 2 });
      await closeTabs();
      await expectNone('git-in-teams');
      await play('git-in-teams', 'pass');
      await expectOne('git-in-teams');
      await closeTabs();
    });

    test('with the endpoint down and the background killed, it is sent once when both are back', async () => {
      await world.stopEndpoint();
      await play('privacy-basics', 'pass');
      await until('the completion on record', async () => (await overview()).latest[0]?.title === 'Privacy at Work');
      await until('a failed try', async () => (await overview()).sending.state === 'retrying');
      await world.browser.killBackground();
      await world.startEndpoint();
      expect((await overview()).sending.waiting).toBe(1);
      await expectOne('privacy-basics');
      expect((await overview()).sending).toMatchObject({ state: 'idle', waiting: 0 });
      await closeTabs();
    });

    test('the company’s model comes from HR, and is not sent again while it is the same', async () => {
      expect(await world.ask('model.fetch')).toMatchObject({ ok: true, changed: true });
      expect(await world.ask('model.fetch')).toMatchObject({ ok: true, changed: false });
      expect((await overview()).model).toMatchObject({ source: 'endpoint', previous: { title: 'Digital and Data' } });
      await wait();
      expect((await overview()).sending).toMatchObject({ state: 'idle', waiting: 0, received: 4 });
    });

    test('with the background killed the moment the course ends, it still arrives once', async () => {
      await world.forget('etl-pipelines');
      await play('etl-pipelines', 'pass', { parts: 1 });
      await world.browser.killBackground();
      // As the popup does when the person looks; an alarm would do it half a minute later.
      await until(
        'the completion on record',
        async () => (await overview()).latest.some(({ title }) => title === 'Reliable ETL Pipelines'),
        60_000,
      );
      // Killed while it was sending, it goes on when its alarm rings, half a minute after the capture.
      await until('its row at HR', async () => (await rowsOf('etl-pipelines')).length === 1, 80_000);
      await expectOne('etl-pipelines');
      await closeTabs();
    });

    test.each(['framed', 'late', 'frozen'])('the runtime is found in the %s player too', async (player) => {
      await world.ask('data.erase');
      await world.forget('sql-foundations');
      await play('sql-foundations', 'pass', { player });
      await until('the completion on record', async () => (await overview()).recorded === 1);
      expect((await overview()).latest[0]).toMatchObject({ title: 'SQL for Data Work', status: 'passed' });
      await closeTabs();
    });

    test('a player that does not say how many parts there are leads to a question, not to a record', async () => {
      await world.ask('data.erase');
      await world.forget('sql-foundations');
      await play('sql-foundations', 'pass', { player: 'plain' });
      await until('the question', async () => (await overview()).questions.length === 1);
      expect((await overview()).recorded).toBe(0);
      const popup = await world.browser.open(world.browser.extensionPage('popup.html'));
      open.push(popup);
      await until('the question in the popup', async () => (await textOf(popup, '[data-testid="question"]')) !== '');
      await popup.click('[data-testid="question-yes"]');
      await until('the record', async () => (await overview()).recorded === 1);
      await closeTabs();
    });

    /** Opens content that speaks another standard, and presses its buttons, one after the other has been answered. */
    const press = async (page: string, ...actions: string[]) => {
      const site = `http://${academyHost}:${world.academy.port}`;
      // As an LMS launches AICC content (CMI001 6.4.1); the others are launched by their own page.
      const launch = page === 'aicc' ? `?AICC_SID=nw-1&AICC_URL=${encodeURIComponent(`${site}/lrs/hacp`)}` : '';
      const tab = await world.browser.open(`${site}/activities/${page}.html${launch}`);
      open.push(tab);
      for (const action of actions) {
        await until(`the button ${action}`, () =>
          tab.evaluate(`!!document.querySelector('[data-action="${action}"]')`),
        );
        await tab.click(`[data-action="${action}"]`);
        await until(`${action} done`, async () => (await textOf(tab, '#said')) === `${action} done`);
      }
    };
    const expectNothing = async () => {
      await wait();
      expect(await overview()).toMatchObject({ recorded: 0, questions: [] });
    };
    const expectRecord = async (facts: object) => {
      await until('the completion on record', async () => (await overview()).recorded === 1);
      await wait();
      const { recorded, questions, latest } = await overview();
      expect({ recorded, questions, latest }).toMatchObject({ recorded: 1, questions: [], latest: [facts] });
    };

    test('with xAPI, neither a module nor a failed test nor what the LRS refused is a completion', async () => {
      await world.ask('data.erase');
      await press('tincan', 'module', 'refused', 'fail');
      await closeTabs();
      await expectNothing();
    });

    test('an xAPI course counts when it is completed and left', async () => {
      await press('tincan', 'finish');
      await expectRecord({ title: 'Stream Processing Basics', status: 'completed', dateSource: 'site' });
      await closeTabs();
    });

    test('xAPI statements that waited for a network keep their time, and the failed one counts for nothing', async () => {
      await world.ask('data.erase');
      await press('xapi', 'offline');
      await closeTabs();
      await expectRecord({ title: 'Data Vault Basics', completedAt: '2026-05-04T08:30:00.000Z', dateSource: 'site' });
    });

    test('a cmi5 course counts when each of its units has met its moveOn, and not when it is browsed', async () => {
      await world.ask('data.erase');
      await press('cmi5', 'browse', 'first');
      await expectNothing();
      await press('cmi5', 'second');
      await expectRecord({ title: 'Observability in Practice' });
      await closeTabs();
    });

    test('AICC does not say if that was all: failed is nothing, finished is a question', async () => {
      await world.ask('data.erase');
      await press('aicc', 'fail');
      await expectNothing();
      await press('aicc', 'finish');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect((await overview()).recorded).toBe(0);
      await closeTabs();
    });

    test('the popup takes a target role and shows how far the person is', async () => {
      const popup = await world.browser.open(world.browser.extensionPage('popup.html'));
      open.push(popup);
      await until('the roles', async () => (await textOf(popup, '[data-testid="target-select"]')) !== '');
      await popup.choose('[data-testid="target-select"]', 'data-engineer-2');
      await popup.click('[data-testid="target-choose"]');
      await until('the readiness', async () => /of 12/.test(await textOf(popup, '[data-testid="readiness"]')));
      await visit(world.dashboard, 'log');
      await until('the learning log', async () => (await textOf(world.dashboard, '[data-testid="completion"]')) !== '');
      await closeTabs();
    });

    test('pages of known platforms are read: a certificate, a course finished before our eyes, and one to ask about', async () => {
      await world.ask('data.erase');
      const visitPage = async (path: string) => {
        const tab = await world.browser.open(`http://${academyHost}:${world.academy.port}${path}`);
        open.push(tab);
        return tab;
      };
      await sayPlatform(world, 'open-edx');
      await visitPage('/certificates/0123456789abcdef0123456789abcdef');
      await until('the certificate on record', async () => (await overview()).recorded === 1);
      expect((await overview()).latest[0]).toMatchObject({
        title: 'Data Science: Probability',
        status: 'passed',
        completedAt: '2026-11-02T00:00:00.000Z',
      });
      await sayPlatform(world, 'odoo');
      const course = await visitPage('/slides/basics-of-gardening-1');
      // For long enough not to be a page that is still loading.
      await new Promise((resolve) => setTimeout(resolve, 11_000));
      expect((await overview()).recorded).toBe(1);
      await course.evaluate(`(document.querySelector('.o_wslides_channel_completion_completed').classList.remove('d-none'),
        document.querySelector('.o_wslides_channel_completion_progressbar').classList.add('d-none'))`);
      await until('the course on record', async () => (await overview()).recorded === 2);
      await sayPlatform(world, 'moodle');
      await visitPage('/course/view.php?id=12');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect((await overview()).questions[0]).toMatchObject({ title: 'Safe Handling of Batteries' });
      expect((await overview()).recorded).toBe(2);
      await closeTabs();
    });
  });
}
