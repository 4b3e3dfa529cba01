import { browser } from 'wxt/browser';

/** Which platform the person said runs at an allowed host: pattern → id of a site definition. */
export type Platforms = Readonly<Record<string, string>>;

const name = 'platforms';

export async function readPlatforms(): Promise<Platforms> {
  const stored: unknown = (await browser.storage.local.get(name))[name];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, site]) => typeof site === 'string'));
}

/** Remembers what runs at a host, so that its pages pay for that one definition only. Without a site it is forgotten. */
export async function writePlatform(pattern: string, site: string | undefined): Promise<void> {
  const { [pattern]: _before, ...others } = await readPlatforms();
  await browser.storage.local.set({ [name]: site === undefined ? others : { ...others, [pattern]: site } });
}

/** Calls `changed` after each change, in whatever page it was made; returns how to stop. */
export function onPlatformsChange(changed: () => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && name in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
