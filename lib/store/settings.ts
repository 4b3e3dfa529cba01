import { type Pause, pauseSchema, type Settings, settingsSchema } from '../schema/settings.ts';
import type { LaneName } from './lanes.ts';
import type { StorageArea } from './storage-area.ts';

const settingsName = 'settings';
/** A receiver that is at odds with proposals alone holds up no completion. */
const pauseNames: Record<LaneName, string> = { completions: 'pause', proposals: 'pause-proposals' };
const noPause: Pause = { failures: 0, notBefore: 0 };

/** What the person chose, and how long sending has to wait. Both outlive the worker. */
export interface SettingsStore {
  read(): Promise<Settings>;
  /** Applies the change to the newest settings and returns them. */
  change(change: (settings: Settings) => Settings): Promise<Settings>;
  readPause(lane: LaneName): Promise<Pause>;
  writePause(lane: LaneName, pause: Pause): Promise<void>;
  clear(): Promise<void>;
}

export function createSettingsStore(area: StorageArea): SettingsStore {
  const read = async (): Promise<Settings> => {
    const stored = settingsSchema.safeParse((await area.get(settingsName))[settingsName]);
    return stored.success ? stored.data : { revision: 0 };
  };
  const apply = async (change: (settings: Settings) => Settings) => {
    const settings = await read();
    const changed = { ...change(settings), revision: settings.revision + 1 };
    await area.set({ [settingsName]: changed });
    return changed;
  };
  // One after the other: two at once would read the same settings, and one of the changes would be lost.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    change(change) {
      const next = last.then(() => apply(change));
      last = next.catch(() => undefined);
      return next;
    },
    async readPause(lane) {
      const name = pauseNames[lane];
      const stored = pauseSchema.safeParse((await area.get(name))[name]);
      return stored.success ? stored.data : noPause;
    },
    writePause: (lane, pause) => area.set({ [pauseNames[lane]]: pause }),
    clear: () => area.remove([settingsName, ...Object.values(pauseNames)]),
  };
}
