import { describe, expect, test } from 'vitest';
import { type Tab, type TestBrowser, until } from './browsers/browser.ts';
import { useWorld, wait } from './use-world.ts';
import { academyHost, allowSite } from './world.ts';

/** H5P content on the real core, in the frame that the core makes for it. */
export function tellH5p(name: TestBrowser['name']): void {
  describe(`H5P in ${name}`, () => {
    const { world, overview } = useWorld(name, (begun) => allowSite(begun, academyHost));

    const button = (action: string) =>
      `document.querySelector('iframe.h5p-iframe')?.contentDocument?.querySelector('[data-action="${action}"]')`;
    const press = (tab: Tab, action: string) => tab.evaluate(`void ${button(action)}.click()`);
    const open = async (page: string) => {
      const tab = await world().browser.open(`http://${academyHost}:${world().academy.port}/h5p/${page}.html`);
      await until('the content in its frame', () => tab.evaluate<boolean>(`Boolean(${button('pass')})`));
      return tab;
    };

    test('progress, a part of the content and a failure are no completion', async () => {
      const tab = await open('lesson');
      for (const action of ['progress', 'inner', 'fail']) await press(tab, action);
      await wait();
      const { recorded, questions } = await overview();
      expect({ recorded, questions: questions.length }).toEqual({ recorded: 0, questions: 0 });
      await tab.close();
    });

    test('content that is done in a lesson is a question, asked once', async () => {
      const tab = await open('lesson');
      await press(tab, 'pass');
      await until('the question', async () => (await overview()).questions.length === 1);
      await press(tab, 'pass');
      await wait();
      const { recorded, questions } = await overview();
      expect(recorded).toBe(0);
      expect(questions).toMatchObject([{ title: 'Reading Query Plans', evidence: 'E1' }]);
      await tab.close();
    });

    test('content that is the course its page says it is, is recorded', async () => {
      const tab = await open('course');
      await press(tab, 'pass');
      await until('the record', async () => (await overview()).recorded === 1);
      await wait();
      const { recorded, latest } = await overview();
      expect(recorded).toBe(1);
      expect(latest).toMatchObject([{ title: 'Reading Query Plans', evidence: 'E1', provider: academyHost }]);
      await tab.close();
    });
  });
}
