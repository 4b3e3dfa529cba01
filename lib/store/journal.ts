import type { Completion } from '../schema/completion.ts';
import type { StorageArea } from './storage-area.ts';

// Chromium recreates a damaged IndexedDB empty and says nothing; `storage.local` lies in files of its own, so each
// completion is written there as well.
const prefix = 'journal:';
const headName = 'journal';
const chunk = 100;

/** What the journal gave back, unparsed: a disk is not to be trusted. */
export interface JournalEntries {
  /** Each entry under its completion's key. */
  entries: Map<string, unknown>;
  /** Keys of entries that the browser itself could not read. */
  unreadable: string[];
}

/** The second copy of every completion. Callers hold the `record` lock: the head is read, then written. */
export interface Journal {
  /** How many completions it holds, without reading them. */
  count(): Promise<number>;
  read(keys: string[]): Promise<JournalEntries>;
  /** All of these or none. */
  write(...completions: Completion[]): Promise<void>;
  readAll(): Promise<JournalEntries>;
  /** Makes it hold exactly these. */
  rewrite(completions: Completion[]): Promise<void>;
  clear(): Promise<void>;
}

export function createJournal(area: StorageArea): Journal {
  /** Undefined where one damaged value makes Chromium refuse the whole read ("Invalid JSON"). */
  const get = async (names: string | string[] | null) => {
    try {
      return await area.get(names);
    } catch (error) {
      console.warn('Skillmark could not read a part of its journal:', error);
      return undefined;
    }
  };
  const count = async () => {
    const head = (await get(headName))?.[headName];
    return typeof head === 'number' ? head : 0;
  };
  /** Without `getKeys` and with a damaged value there is no way to list them. */
  const names = async () => {
    const all = area.getKeys === undefined ? Object.keys((await get(null)) ?? {}) : await area.getKeys();
    return all.filter((name) => name.startsWith(prefix));
  };
  const read = async (keys: string[]) => {
    const entries = new Map<string, unknown>();
    const unreadable: string[] = [];
    const keep = (found: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(found)) entries.set(name.slice(prefix.length), value);
    };
    for (let start = 0; start < keys.length; start += chunk) {
      const some = keys.slice(start, start + chunk);
      const found = await get(some.map((key) => prefix + key));
      if (found !== undefined) keep(found);
      else {
        for (const key of some) {
          const one = await get(prefix + key);
          if (one === undefined) unreadable.push(key);
          else keep(one);
        }
      }
    }
    return { entries, unreadable };
  };
  return {
    count,
    read,
    async write(...completions) {
      const written = new Map(completions.map((completion) => [completion.key, completion]));
      const { entries, unreadable } = await read([...written.keys()]);
      const more = [...written.keys()].filter((key) => !entries.has(key) && !unreadable.includes(key)).length;
      const named = [...written].map(([key, completion]) => [prefix + key, completion]);
      // One call, so that entries and head are written together or not at all.
      await area.set({ ...Object.fromEntries(named), [headName]: (await count()) + more });
    },
    readAll: async () => read((await names()).map((name) => name.slice(prefix.length))),
    async rewrite(completions) {
      const kept = new Set(completions.map(({ key }) => prefix + key));
      const written = completions.map((completion) => [prefix + completion.key, completion]);
      // First what must be there, then away with what must not: killed in between, nothing is missing.
      await area.set({ ...Object.fromEntries(written), [headName]: completions.length });
      const old = (await names()).filter((name) => !kept.has(name));
      if (old.length > 0) await area.remove(old);
    },
    async clear() {
      await area.remove([headName, ...(await names())]);
    },
  };
}
