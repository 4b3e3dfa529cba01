import { beforeEach, describe, expect, test } from 'vitest';
import { type TestBrowser, textOf, until } from './browsers/browser.ts';
import { useWorld, wait } from './use-world.ts';
import { academyHost, allowSite, connectToHr, registeredScripts, visit } from './world.ts';

/** The main job with SCORM courses, told once for each browser, with the shipped build and nothing pretended. */
export function tellScorm(name: TestBrowser['name']): void {
  describe(`SCORM in ${name}`, () => {
    const { world, overview, play, openPopup, closeTabs } = useWorld(name);

    const rowsOf = async (course: string) => (await world().held()).filter((row) => row.course.id === course);
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

    test('on a site that was not allowed, nothing runs and nothing is noticed', async () => {
      const tab = await play('sql-foundations', 'pass');
      // Our tap would have left an accessor behind.
      const accessor = 'typeof Object.getOwnPropertyDescriptor(window, "API")?.get';
      expect(await tab.evaluate(accessor)).toBe('undefined');
      await wait();
      expect((await overview()).recorded).toBe(0);
    });

    test('a person allows the site, with one address and one click', async () => {
      await allowSite(world(), academyHost);
      const scripts = await registeredScripts(world());
      expect(scripts.map(({ id }) => id).sort()).toEqual(['detector-unread', 'tap']);
      for (const { matches } of scripts) expect(matches).toEqual([`http://${academyHost}/*`]);
    });

    test.each([
      ['a failed quiz is no completion', 'sql-foundations', 'fail'],
      ['leaving early is no completion', 'data-modelling', 'leave'],
      ['content that says completed first and failed last has failed', 'etl-pipelines', 'fail'],
    ] as const)('%s', async (_, course, way) => {
      await world().forget(course);
      await play(course, way);
      await closeTabs();
      await wait();
      expect((await overview()).recorded).toBe(0);
    });

    test('nothing is sent before the person has seen what, and agreed; then all of it arrives', async () => {
      await world().forget('sql-foundations');
      await play('sql-foundations', 'pass');
      await until('the completion on record', async () => (await overview()).recorded === 1);
      await connectToHr(world());
      await until('the report in the preview', async () =>
        (await textOf(world().dashboard, '[data-testid="consent"]')).includes('SQL for Data Work'),
      );
      await expectNone('sql-foundations');
      await world().dashboard.click('[data-testid="agree"]');
      await expectOne('sql-foundations');
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
      await world().forget('data-modelling');
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
      await world().forget('data-modelling');
      await play('data-modelling', 'pass');
      await expectOne('data-modelling');
      expect(await rowsOf('data-modelling')).toEqual([row]);
    });

    test('a course of three parts counts after the last, over two visits', async () => {
      await play('git-in-teams', 'pass', { parts: 2 });
      await closeTabs();
      await expectNone('git-in-teams');
      await play('git-in-teams', 'pass');
      await expectOne('git-in-teams');
    });

    test('with the endpoint down and the background killed, it is sent once when both are back', async () => {
      await world().stopEndpoint();
      await play('privacy-basics', 'pass');
      await until('the completion on record', async () => (await overview()).latest[0]?.title === 'Privacy at Work');
      await until('a failed try', async () => (await overview()).sending.state === 'retrying');
      await world().browser.killBackground();
      await world().startEndpoint();
      expect((await overview()).sending.waiting).toBe(1);
      await expectOne('privacy-basics');
      expect((await overview()).sending).toMatchObject({ state: 'idle', waiting: 0 });
    });

    test('the company’s model comes from HR, and is not sent again while it is the same', async () => {
      const { received } = (await overview()).sending;
      expect(await world().ask('model.fetch')).toMatchObject({ ok: true, changed: true });
      expect(await world().ask('model.fetch')).toMatchObject({ ok: true, changed: false });
      expect((await overview()).model).toMatchObject({ source: 'endpoint', previous: { title: 'Digital and Data' } });
      await wait();
      expect((await overview()).sending).toMatchObject({ state: 'idle', waiting: 0, received });
    });

    test('with the background killed the moment the course ends, it still arrives once', async () => {
      await world().forget('etl-pipelines');
      await play('etl-pipelines', 'pass', { parts: 1 });
      await world().browser.killBackground();
      // As the popup does when the person looks; an alarm would do it half a minute later.
      await until(
        'the completion on record',
        async () => (await overview()).latest.some(({ title }) => title === 'Reliable ETL Pipelines'),
        60_000,
      );
      // Killed while it was sending, it goes on when its alarm rings, half a minute after the capture.
      await until('its row at HR', async () => (await rowsOf('etl-pipelines')).length === 1, 80_000);
      await expectOne('etl-pipelines');
    });

    test('the popup takes a target role and shows how far the person is', async () => {
      const popup = await openPopup();
      await until('the roles', async () => (await textOf(popup, '[data-testid="target-select"]')) !== '');
      await popup.choose('[data-testid="target-select"]', 'data-engineer-2');
      await popup.click('[data-testid="target-choose"]');
      await until('the readiness', async () => /of 12/.test(await textOf(popup, '[data-testid="readiness"]')));
      const { dashboard } = world();
      await visit(dashboard, 'log');
      await until('the learning log', async () => (await textOf(dashboard, '[data-testid="completion"]')) !== '');
    });

    describe('with nothing on record', () => {
      beforeEach(async () => {
        await world().ask('data.erase');
        await world().forget('sql-foundations');
      });

      test.each(['framed', 'late', 'frozen'])('the runtime is found in the %s player too', async (player) => {
        await play('sql-foundations', 'pass', { player });
        await until('the completion on record', async () => (await overview()).recorded === 1);
        expect((await overview()).latest[0]).toMatchObject({ title: 'SQL for Data Work', status: 'passed' });
      });

      test.each([
        ['SCORM 1.2', 'sql-foundations'],
        ['SCORM 2004', 'data-modelling'],
      ])('what another learner finishes at the same machine is asked about: %s', async (_standard, course) => {
        for (const one of [course, 'privacy-basics']) await world().forget(one);
        await play('privacy-basics', 'pass');
        await until('the completion on record', async () => (await overview()).recorded === 1);
        await play(course, 'pass', { learner: 'nw-0815' });
        await until('the question', async () => (await overview()).questions.length === 1);
        await wait();
        expect(await overview()).toMatchObject({ recorded: 1, questions: [{ otherAccount: true }] });
        expect(JSON.stringify(await world().ask('data.export'))).not.toMatch(/nw-(4711|0815)/);
      });

      test('a player that does not say how many parts there are leads to a question, not to a record', async () => {
        await play('sql-foundations', 'pass', { player: 'plain' });
        await until('the question', async () => (await overview()).questions.length === 1);
        expect((await overview()).recorded).toBe(0);
        const popup = await openPopup();
        await until('the question in the popup', async () => (await textOf(popup, '[data-testid="question"]')) !== '');
        await popup.click('[data-testid="question-yes"]');
        await until('the record', async () => (await overview()).recorded === 1);
      });
    });
  });
}
