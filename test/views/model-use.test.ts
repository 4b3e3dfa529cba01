import { expect, test } from 'vitest';
import { useStage } from './use-stage.ts';

const stage = useStage();
const { open, byId, asked, focused } = stage;

test('shows where a broken model file is wrong and keeps the model in use', async () => {
  await open('model-usual');
  const broken = { name: 'model.json', mimeType: 'application/json', buffer: Buffer.from('{\n  "format": 1,\n}') };
  await byId('model-file').setInputFiles(broken);
  await byId('model-problems').waitFor();
  expect(await byId('model-problems').textContent()).toMatch(/line 3, column 1/);
  expect(await asked('model.replace')).toEqual([]);
});

test('puts a model in use only after a last look, with the names that were accepted', async () => {
  await open('model-review');
  expect(await focused()).not.toBe('BODY');
  expect(await asked('model.replace')).toEqual([]);
  await byId('review-accept').click();
  await expect.poll(async () => (await asked('model.replace')).length).toBe(1);
  const [{ text = '' } = {}] = await asked('model.replace');
  const { version, competencies } = JSON.parse(String(text));
  const named = competencies.find(({ id }: { id: string }) => id === 'gpm');
  expect([version, named.altLabels]).toEqual(['2027.1', ['manage budgets']]);
  await expect.poll(() => byId('model-review').count()).toBe(0);
});

test('makes a model ready while it is looked over, and ends that with it', async () => {
  // From another page first: going where one is already is no new start.
  await open('model-usual');
  await open('model-review');
  const preparing = () => stage.page.workers().some((worker) => worker.url().endsWith('/index-worker.js'));
  await expect.poll(preparing).toBe(true);
  await byId('review-cancel').click();
  await expect.poll(preparing).toBe(false);
  expect(await asked('model.replace')).toEqual([]);
});

test('says how far an accepted model is, and takes no second press meanwhile', async () => {
  await open('model-accepting');
  expect(await byId('model-preparing').textContent()).toBe(
    'Wird in Gebrauch genommen: Deine Kurse zählen ab jetzt danach …',
  );
  await byId('review-accept').click({ force: true });
  await byId('review-cancel').click({ force: true });
  expect(await asked('model.replace')).toHaveLength(1);
  expect(await byId('model-review').count()).toBe(1);
});

test('saves the model in use in another form and says what has no place there', async () => {
  await open('model-usual');
  await byId('export-form').selectOption('case');
  const saved = stage.page.waitForEvent('download');
  await byId('model-export-save').click();
  expect((await saved).suggestedFilename()).toBe('Digital-and-Data-2026.2-case.json');
  expect(await byId('export-lost').textContent()).toContain('the known courses');
});

test('asks again about columns only where the chosen file has others', async () => {
  await open('model-matching');
  const choose = (name: string, rows: string) =>
    byId('model-file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await choose('skills.csv', 'Was;Wort\nSQL;Datenbanken\n');
  await byId('column-field').selectOption('name');
  await byId('match-read').click();
  await byId('model-review').waitFor();
  await byId('review-cancel').click();
  await choose('skills.csv', 'Was;Wort\nSQL;Datenbanken\nPython;Sprache\n');
  await byId('model-review').waitFor();
  expect(await byId('model-review').textContent()).toContain('2 skills');
});

test('reads a sheet whose columns are named in another row, once that is said', async () => {
  await open('model-usual');
  const rows = 'Export of;2026-11-01\nby;HR\nSkill;Category\nSQL;Data\nGo;Code\n';
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await byId('model-file').setInputFiles(file);
  await byId('sheet-header').selectOption({ label: 'row 3: Skill · Category' });
  await expect.poll(() => byId('sheet-kind').inputValue()).toBe('competencies');
  await byId('match-read').click();
  await byId('model-review').waitFor();
  expect(await byId('model-review').textContent()).toContain('2 skills');
});

test('stops reading when it is told to, and keeps nothing of it', async () => {
  await open('model-usual');
  const rows = Array.from({ length: 40_000 }, (_, at) => `Skill number ${at};${'about it '.repeat(12)}`);
  const buffer = Buffer.from(`Skill;Description\n${rows.join('\n')}`);
  await byId('model-file').setInputFiles({ name: 'many.csv', mimeType: 'text/csv', buffer });
  await byId('import-cancel').click();
  await byId('model-file').waitFor({ state: 'attached' });
  expect(await byId('model-matching').count()).toBe(0);
  expect(await asked('model.replace')).toEqual([]);
});
