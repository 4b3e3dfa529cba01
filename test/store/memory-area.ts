import type { StorageArea } from '../../lib/store/storage-area.ts';

/** `storage.local` in memory; values are kept as JSON text, so that nobody shares an object with it. */
export function memoryArea(): StorageArea & { items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    async get(keys) {
      const names = keys === null ? [...items.keys()] : [keys].flat();
      const found = names.flatMap((name) => {
        const text = items.get(name);
        return text === undefined ? [] : [[name, JSON.parse(text)] as const];
      });
      return Object.fromEntries(found);
    },
    async set(more) {
      for (const [name, value] of Object.entries(more)) items.set(name, JSON.stringify(value));
    },
    async remove(keys) {
      for (const name of [keys].flat()) items.delete(name);
    },
  };
}
