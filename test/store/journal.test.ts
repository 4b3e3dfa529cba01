import { beforeEach, expect, test, vi } from 'vitest';
import type { Completion } from '../../lib/schema/completion.ts';
import { completionSchema } from '../../lib/schema/completion.ts';
import { createJournal } from '../../lib/store/journal.ts';
import { createSettingsStore } from '../../lib/store/settings.ts';
import type { StorageArea } from '../../lib/store/storage-area.ts';
import { readV1 } from '../fixtures/db/load-v1.ts';
import { memoryArea } from './memory-area.ts';

const completions: Completion[] = (readV1().stores.completions ?? []).map((row) => completionSchema.parse(row));
const [first, second] = completions as [Completion, Completion];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** As Chromium does: a read that touches a damaged value fails as a whole. */
function damaged(area: ReturnType<typeof memoryArea>, names: string[], withKeys: boolean): StorageArea {
  const area2: StorageArea = {
    ...area,
    async get(keys) {
      const asked = keys === null ? [...area.items.keys()] : [keys].flat();
      if (asked.some((name) => names.includes(name))) throw new Error('Invalid JSON');
      return area.get(keys);
    },
  };
  return withKeys ? { ...area2, getKeys: async () => [...area.items.keys()] } : area2;
}

test('it counts completions, however often each is written', async () => {
  const journal = createJournal(memoryArea());
  expect(await journal.count()).toBe(0);
  await journal.write(first);
  await journal.write({ ...first, private: true });
  await journal.write(second);
  expect(await journal.count()).toBe(2);
  const { entries } = await journal.readAll();
  expect(entries.get(first.key)).toEqual({ ...first, private: true });
});

test('several are written at once, and counted once each', async () => {
  const journal = createJournal(memoryArea());
  await journal.write(first);
  await journal.write(first, second, { ...second, private: true });
  expect(await journal.count()).toBe(2);
  expect((await journal.readAll()).entries.get(second.key)).toEqual({ ...second, private: true });
});

test('a rewrite leaves exactly what it was given, and a clear nothing', async () => {
  const area = memoryArea();
  const journal = createJournal(area);
  await area.set({ settings: { revision: 1 } });
  await journal.write(first);
  await journal.rewrite([second]);
  expect([...(await journal.readAll()).entries.keys()]).toEqual([second.key]);
  expect(await journal.count()).toBe(1);
  await journal.clear();
  expect([...area.items.keys()]).toEqual(['settings']);
});

test('one damaged value costs that entry and no other', async () => {
  const area = memoryArea();
  await createJournal(area).rewrite(completions);
  const journal = createJournal(damaged(area, [`journal:${first.key}`], true));
  const { entries, unreadable } = await journal.readAll();
  expect(unreadable).toEqual([first.key]);
  expect(entries.size).toBe(completions.length - 1);
});

test('a damaged value is replaced when its completion is written again', async () => {
  const area = memoryArea();
  await createJournal(area).rewrite(completions);
  const journal = createJournal(damaged(area, [`journal:${first.key}`], true));
  await journal.write(first);
  expect(await journal.count()).toBe(completions.length);
});

test('without getKeys a damaged value makes the journal look empty, but never crashes', async () => {
  const area = memoryArea();
  await createJournal(area).rewrite(completions);
  const journal = createJournal(damaged(area, [`journal:${first.key}`], false));
  expect((await journal.readAll()).entries.size).toBe(0);
  expect(await journal.count()).toBe(completions.length);
});

test('settings changed at the same moment are all kept', async () => {
  const settings = createSettingsStore(memoryArea());
  await Promise.all([
    settings.change((held) => ({ ...held, targetRole: 'engineer' })),
    settings.change((held) => ({ ...held, agreed: { at: '2026-11-22T09:00:00Z', baseUrl: 'https://hr.example.com' } })),
  ]);
  expect(await settings.read()).toMatchObject({ revision: 2, targetRole: 'engineer', agreed: {} });
});

test('a change of settings that fails does not stop the next', async () => {
  const settings = createSettingsStore(memoryArea());
  const failing = settings.change(() => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await settings.change((held) => held)).toEqual({ revision: 1 });
});

test('settings and pause that cannot be read count as none', async () => {
  const area = memoryArea();
  await area.set({ settings: { revision: 'x' }, pause: [1] });
  const settings = createSettingsStore(area);
  expect(await settings.read()).toEqual({ revision: 0 });
  expect(await settings.readPause('completions')).toEqual({ failures: 0, notBefore: 0 });
});
