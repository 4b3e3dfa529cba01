import { beforeEach, describe, expect, test } from 'vitest';
import { type TestBrowser, textOf, until } from './browsers/browser.ts';
import { useWorld, wait } from './use-world.ts';
import { academyHost, allowSite } from './world.ts';

/** Content that speaks xAPI, cmi5 or AICC, with the libraries that courses are made with. */
export function tellStandards(name: TestBrowser['name']): void {
  describe(`xAPI, cmi5 and AICC in ${name}`, () => {
    const { world, overview, visitSite, closeTabs } = useWorld(name, (begun) => allowSite(begun, academyHost));

    beforeEach(async () => {
      await world().ask('data.erase');
    });

    /** Opens content, and presses its buttons, one after the other has been answered. */
    const press = async (page: string, ...actions: string[]) => pressAs('', page, ...actions);
    /** `query`: what the page is told beyond that. */
    const pressAs = async (query: string, page: string, ...actions: string[]) => {
      const lrs = `http://${academyHost}:${world().academy.port}/lrs/hacp`;
      // As an LMS launches AICC content (CMI001 6.4.1); the others are launched by their own page.
      const launch = page === 'aicc' ? `?AICC_SID=nw-1&AICC_URL=${encodeURIComponent(lrs)}` : '';
      const tab = await visitSite(`/activities/${page}.html${launch}${query}`);
      for (const action of actions) {
        await until(`the button ${action}`, () =>
          tab.evaluate(`!!document.querySelector('[data-action="${action}"]')`),
        );
        await tab.click(`[data-action="${action}"]`);
        await until(`${action} done`, async () => (await textOf(tab, '#said')) === `${action} done`);
      }
      return tab;
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
      await press('tincan', 'module', 'refused', 'fail');
      await closeTabs();
      await expectNothing();
    });

    test('an xAPI course counts when it is completed and left', async () => {
      await press('tincan', 'finish');
      await expectRecord({ title: 'Stream Processing Basics', status: 'completed', dateSource: 'site' });
    });

    test('an xAPI course that its page voids becomes a question', async () => {
      await press('tincan', 'finish', 'takeBack');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect(await overview()).toMatchObject({ recorded: 0, questions: [{ title: 'Stream Processing Basics' }] });
    });

    test('what another learner does with xAPI at the same machine is asked about, and nobody’s address is kept', async () => {
      await press('tincan', 'finish');
      await expectRecord({ title: 'Stream Processing Basics' });
      await pressAs('?learner=kim', 'tincan', 'finish');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect(await overview()).toMatchObject({ recorded: 1, questions: [{ otherAccount: true }] });
      expect(JSON.stringify(await world().ask('data.export'))).not.toMatch(/mailto|marlow|kim@/);
    });

    test('a statement about somebody else than the content was launched for is nothing', async () => {
      const actor = encodeURIComponent(JSON.stringify({ mbox: ['mailto:kim@northwind.example'], name: ['Kim'] }));
      await pressAs(`?activity_id=urn%3Astreams&actor=${actor}`, 'tincan', 'finish');
      await expectNothing();
      await pressAs(`?activity_id=urn%3Astreams&actor=${actor}&learner=kim`, 'tincan', 'finish');
      await expectRecord({ title: 'Stream Processing Basics' });
    });

    test('xAPI statements that waited for a network keep their time, and the failed one counts for nothing', async () => {
      await press('xapi', 'read', 'offline');
      await closeTabs();
      await expectRecord({ title: 'Data Vault Basics', completedAt: '2026-05-04T08:30:00.000Z', dateSource: 'site' });
    });

    test('a statement that is no text is heard', async () => {
      await press('xapi', 'read', 'blob');
      await expectRecord({ title: 'Graph Basics', status: 'passed', dateSource: 'site' });
    });

    test('what content says as its page is left is heard', async () => {
      const tab = await press('xapi', 'read', 'untilTheEnd');
      await tab.evaluate('void location.assign("/")');
      await expectRecord({ title: 'To the Last Moment', status: 'completed', dateSource: 'site' });
    });

    test('a cmi5 course counts when each of its units has met its moveOn, and not when it is browsed', async () => {
      await press('cmi5', 'browse', 'first');
      await expectNothing();
      await press('cmi5', 'second');
      await expectRecord({ title: 'Observability in Practice' });
    });

    test('AICC does not say if that was all: failed is nothing, finished is a question', async () => {
      await press('aicc', 'fail');
      await expectNothing();
      await press('aicc', 'finish');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect((await overview()).recorded).toBe(0);
    });
  });
}
