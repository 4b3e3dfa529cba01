import { beforeEach, describe, expect, test } from 'vitest';
import { type TestBrowser, until } from './browsers/browser.ts';
import { useWorld, wait } from './use-world.ts';
import { academyHost, allowSite, sayPlatform } from './world.ts';

/** Pages of platforms that are known, at a host of the company's own. */
export function tellPlatforms(name: TestBrowser['name']): void {
  describe(`known platforms in ${name}`, () => {
    const { world, overview, visitSite } = useWorld(name, (begun) => allowSite(begun, academyHost));

    beforeEach(async () => {
      await world().ask('data.erase');
    });

    test('a certificate of Open edX is recorded with the day it names', async () => {
      await sayPlatform(world(), 'open-edx');
      await visitSite('/certificates/0123456789abcdef0123456789abcdef');
      await until('the certificate on record', async () => (await overview()).recorded === 1);
      expect((await overview()).latest[0]).toMatchObject({
        title: 'Data Science: Probability',
        status: 'passed',
        completedAt: '2026-11-02T00:00:00.000Z',
      });
    });

    test('a course of Odoo is recorded when it is finished before our eyes', async () => {
      await sayPlatform(world(), 'odoo');
      const course = await visitSite('/slides/basics-of-gardening-1');
      // For long enough not to be a page that is still loading.
      await wait(11_000);
      expect((await overview()).recorded).toBe(0);
      await course.evaluate(`(document.querySelector('.o_wslides_channel_completion_completed').classList.remove('d-none'),
        document.querySelector('.o_wslides_channel_completion_progressbar').classList.add('d-none'))`);
      await until('the course on record', async () => (await overview()).recorded === 1);
    });

    test('a course page of Moodle on which all is done leads to a question', async () => {
      await sayPlatform(world(), 'moodle');
      await visitSite('/course/view.php?id=12');
      await until('the question', async () => (await overview()).questions.length === 1);
      expect((await overview()).questions[0]).toMatchObject({ title: 'Safe Handling of Batteries' });
      expect((await overview()).recorded).toBe(0);
    });
  });
}
