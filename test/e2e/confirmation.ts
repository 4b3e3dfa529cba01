import { describe, expect, test } from 'vitest';
import { type Answering, moodleCourses } from '../academy/moodle/courses.ts';
import type { MoodleRequest } from '../academy/moodle/moodle.ts';
import { type Tab, type TestBrowser, textOf, until } from './browsers/browser.ts';
import { useWorld, wait } from './use-world.ts';
import { academyHost, allowSite, connectToHr, sayPlatform, visit } from './world.ts';

/** The site has 5 s to answer, and the background is asked again after 5 s where it did not hear. */
const untilAsked = 20_000;

/** The one named question to the company's own Moodle, asked by the shipped build. */
export function tellConfirmation(name: TestBrowser['name']): void {
  describe(`Moodle in ${name}`, () => {
    const { world, overview } = useWorld(name, async (begun) => {
      await allowSite(begun, academyHost);
      await connectToHr(begun);
      await begun.dashboard.click('[data-testid="agree"]');
    });

    const courseOf = (wanted: Answering) => {
      const course = moodleCourses.find(({ answering }) => answering === wanted);
      if (course === undefined) throw new Error(`No course answers ${wanted}.`);
      return course;
    };
    /** As a learner does: reviews the last quiz, and goes on to the course from there. */
    const finishLast = async (answering: Answering): Promise<Tab> => {
      const { id } = courseOf(answering);
      world().academy.moodle.asked.length = 0;
      const tab = await world().browser.open(
        `http://${academyHost}:${world().academy.port}/moodle/mod/quiz/review.php?id=${id}`,
      );
      await tab.click('#finish');
      await until('the course page', () => tab.evaluate(`location.pathname.endsWith('/course/view.php')`));
      return tab;
    };
    /** All that Moodle was asked besides the two pages the person opened. */
    const questions = (): MoodleRequest[] =>
      world().academy.moodle.asked.filter(({ address }) => !/\/(?:review|course\/view)\.php\?id=\d+$/.test(address));

    test('before the person says that a Moodle runs there, it is asked nothing', async () => {
      const tab = await finishLast('completed');
      await wait();
      expect(questions()).toEqual([]);
      expect((await overview()).recorded).toBe(0);
      await tab.close();
    });

    test('a course that the site itself calls completed is confirmed with one request, in the session of the page', async () => {
      await sayPlatform(world(), 'moodle');
      const tab = await finishLast('completed');
      await until('the record', async () => (await overview()).recorded === 1);
      await wait();
      const { title } = courseOf('completed');
      expect(await overview()).toMatchObject({ recorded: 1, questions: [], latest: [{ title, evidence: 'E2' }] });
      expect(questions()).toMatchObject([{ method: 'POST', cookie: 'MoodleSession=3f2a9b' }]);
      const [{ address = '', from = '', body = '' } = {}] = questions();
      const method = 'core_course_get_enrolled_courses_by_timeline_classification';
      expect(address).toBe(`/moodle/lib/ajax/service.php?sesskey=nWa3Kq81Zx&info=${method}`);
      expect(from).toBe('same-origin');
      expect(JSON.parse(body)).toMatchObject([{ methodname: method, args: { classification: 'past' } }]);
      await tab.close();
    });

    test('it reaches HR as confirmed by the site, once, however often the course is opened again', async () => {
      const [completion] = (await overview()).latest;
      const decision = { key: completion?.key, competency: 'sql', level: 1, decision: 'confirmed' };
      await world().ask('alignment.decide', decision);
      await until('the row at HR', async () => (await world().held()).length === 1);
      const tab = await finishLast('completed');
      await until('the question to Moodle', async () => questions().length === 1);
      await wait();
      expect(questions()).toHaveLength(1);
      expect(await world().held()).toMatchObject([
        { course: { id: '21', provider: academyHost }, evidence: { level: 'E2', kind: 'confirmation' } },
      ]);
      expect(await world().held()).toHaveLength(1);
      await tab.close();
    });

    const unsure: [Answering, string][] = [
      ['not-completed', 'says no'],
      ['ended', 'only says that its end has come'],
      ['broken', 'fails'],
      ['sign-in', 'sends to the sign-in page'],
      ['sign-in-page', 'answers with the sign-in page'],
      ['hostile', 'answers with hostile JSON'],
      ['endless', 'answers without end'],
      ['slow', 'takes its time'],
    ];
    test.for(unsure)('a site that (%s) %s leaves the question, and is asked once', async ([answering]) => {
      const { title } = courseOf(answering);
      const before = (await overview()).questions.length;
      const tab = await finishLast(answering);
      const isAsked = async () => (await overview()).questions.length === before + 1;
      await until('the question to the person', isAsked, untilAsked);
      await wait();
      const { recorded, questions: open } = await overview();
      expect(recorded).toBe(1);
      expect(open[0]).toMatchObject({ title, evidence: 'E1' });
      expect(questions()).toHaveLength(1);
      expect(await tab.evaluate('typeof ({}).done')).toBe('undefined');
      await tab.close();
    });

    test('the same course, finished by another account in this browser, is asked about and not taken for the first’s', async () => {
      const { title } = courseOf('completed');
      const before = (await overview()).questions.length;
      world().academy.moodle.signedIn.learner = '8';
      const tab = await finishLast('completed');
      await until('the question', async () => (await overview()).questions.length === before + 1);
      const { recorded, questions: open } = await overview();
      expect(recorded).toBe(1);
      expect(open[0]).toMatchObject({ title, otherAccount: true, account: expect.stringMatching(/^[0-9a-f]{32}$/) });
      world().academy.moodle.signedIn.learner = '7';
      await tab.close();
    });

    test('what was only asked about is not at HR', async () => {
      expect(await world().held()).toHaveLength(1);
      await visit(world().dashboard, 'log');
      await until('the log', async () => (await textOf(world().dashboard, '[data-testid="completion"]')) !== '');
    });
  });
}
