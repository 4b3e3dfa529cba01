import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { CompletionView, SkillView } from '../../lib/domain/overview.ts';
import { textOf, until } from './browsers/browser.ts';
import { chooseFile } from './choose-file.ts';
import { useWorld, wait } from './use-world.ts';
import { visit } from './world.ts';

const sample = JSON.parse(await readFile(new URL('../../lib/static/sample-model.json', import.meta.url), 'utf8')) as {
  competencies: object[];
};
/** The sample without its listed courses, so that only text can tell. */
const model = JSON.stringify({ ...sample, title: 'Text only', version: '2', courses: [] });

// No name of a skill stands in the title.
const course = {
  title: 'Reports that people read',
  url: 'https://courses.example.com/reports',
  id: 'reports',
  description: 'Choose the right chart, design a dashboard and tell a story with data for decision makers.',
};

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  const { world, overview } = useWorld(name);

  const indexes = () =>
    world().dashboard.evaluate<number>(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('skillmark');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const count = opening.result.transaction('indexes').objectStore('indexes').count();
        count.onsuccess = () => { opening.result.close(); resolve(count.result); };
      };
    })`);

  test('a model from a file is made ready by a worker, and then put in use', async () => {
    const { dashboard } = world();
    await visit(dashboard, 'model');
    await until('the way to load a model', () =>
      dashboard.evaluate(`document.querySelector('[data-testid="model-file"]') !== null`),
    );
    expect(await indexes()).toBe(0);
    await chooseFile(dashboard, 'model.json', Buffer.from(model), 'model-file');
    await until('the model to be looked over', () =>
      dashboard.evaluate(`document.querySelector('[data-testid="review-accept"]') !== null`),
    );
    // Time enough for it to be made ready, which must leave nothing before it is accepted.
    await wait(3000);
    expect(await indexes()).toBe(0);
    await dashboard.click('[data-testid="review-accept"]');
    await until('the new model', async () => (await overview()).model.title === 'Text only');
    // Nothing is recorded yet, so that the background had no reason to build it.
    expect(await indexes()).toBe(1);
  });

  test('a course that no name matches is proposed with a reason, and counts for nothing yet', async () => {
    await world().ask('completion.log', course);
    const [newest] = (await overview()).latest as [CompletionView];
    expect(newest.alignments[0]).toMatchObject({ competency: 'data-visualisation', decision: 'proposed' });
    expect(newest.sent).toBe('undecided');
    expect((await world().ask<{ skills: SkillView[] }>('skills.list')).skills).toEqual([]);
    // The worker's index was found: the background has built none of its own.
    expect(await indexes()).toBe(1);
  });

  test('the log says why, and one key says yes', async () => {
    const { dashboard } = world();
    await visit(dashboard, 'log');
    await until('the entry', async () => (await textOf(dashboard, '[data-testid="completion"]')) !== '');
    await dashboard.click('[data-testid="details"]');
    await until('the reason', async () => (await textOf(dashboard, '[data-testid="because"]')).includes('dashboard'));
    expect(await textOf(dashboard, '[data-testid="because"]')).toContain('Counts if you say yes');
    await dashboard.evaluate(`(() => {
      const yes = document.querySelector('[data-testid="confirm"]');
      yes.focus();
      yes.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', bubbles: true }));
    })()`);
    await until('the skill', async () => {
      const { skills } = await world().ask<{ skills: SkillView[] }>('skills.list');
      return skills.some(({ competency }) => competency === 'data-visualisation');
    });
  });

  test('a course can be tried before anybody takes it', async () => {
    const { dashboard } = world();
    await visit(dashboard, 'model');
    await until('the place to try', () =>
      dashboard.evaluate(`document.querySelector('[data-testid="trial-name"]') !== null`),
    );
    await dashboard.fill('[data-testid="trial-name"]', 'Advanced PostgreSQL performance tuning');
    await until('what it would count for', async () =>
      (await textOf(dashboard, '[data-testid="trial-claim"]')).includes('SQL'),
    );
    expect((await overview()).recorded).toBe(1);
  });
});
