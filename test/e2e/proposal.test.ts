import { expect, test } from 'vitest';
import { textOf, until } from './browsers/browser.ts';
import { useWorld } from './use-world.ts';
import { connectToHr, hrPassword, visit } from './world.ts';

const { world } = useWorld('chromium');

/** HR's list of proposals, as HR sees it. */
async function hrPage(): Promise<string> {
  const headers = { Authorization: `Basic ${btoa(`hr:${hrPassword}`)}` };
  return (await fetch(`${world().endpointUrl}/?show=proposals`, { headers })).text();
}

test('a course that counts toward nothing is proposed, seen by HR, and taken back', async () => {
  const { dashboard } = world();
  const json = (place: string) => textOf(dashboard, `${place} pre`);
  await world().ask('completion.log', {
    title: 'Beekeeping for Beginners',
    url: 'https://bees.example.com/c?user=ada',
  });
  await visit(dashboard, 'log');
  await until('the entry', async () => (await textOf(dashboard, '[data-testid="completion"]')) !== '');
  await dashboard.click('[data-testid="details"]');
  await until('the way to propose', async () => (await textOf(dashboard, '[data-testid="propose"]')) !== '');
  await dashboard.click('[data-testid="propose"]');
  await until('what would be sent', async () => (await json('[data-testid="propose-form"]')) !== '');
  await dashboard.fill('[data-testid="propose-skill"]', 'Beekeeping');
  await until('the words in it', async () => (await json('[data-testid="propose-form"]')).includes('"skill"'));
  const shown = JSON.parse(await json('[data-testid="propose-form"]')) as object;
  expect(JSON.stringify(shown)).not.toContain('ada');
  await dashboard.click('[data-testid="propose-send"]');
  await until('the proposal on record', async () => (await textOf(dashboard, '[data-testid="unpropose"]')) !== '');

  // Nothing goes before the person agreed, and the question shows it.
  await connectToHr(world());
  await until('the proposal in the question', async () =>
    (await textOf(dashboard, '[data-testid="consent-proposal"]')).includes('Beekeeping for Beginners'),
  );
  expect(await hrPage()).toContain('Nobody has proposed anything yet');
  await dashboard.click('[data-testid="agree"]');
  await until('the course on HR’s page', async () => (await hrPage()).includes('Beekeeping for Beginners'));
  expect(await hrPage()).not.toContain('Ada Example');

  // What was shown is what was sent, and what the list of what was sent has.
  await visit(dashboard, 'sent');
  await until('the receipt', async () => (await json('[data-testid="receipt"]')) !== '');
  expect(JSON.parse(await json('[data-testid="receipt"]'))).toMatchObject(shown);

  await visit(dashboard, 'log');
  await until('the entry', async () => (await textOf(dashboard, '[data-testid="completion"]')) !== '');
  await dashboard.click('[data-testid="details"]');
  await until('the way back', async () => (await textOf(dashboard, '[data-testid="unpropose"]')) !== '');
  await dashboard.click('[data-testid="unpropose"]');
  await until('HR without it', async () => (await hrPage()).includes('Nobody has proposed anything yet'));
  expect(await world().held()).toEqual([]);
});
