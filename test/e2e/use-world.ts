import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Overview } from '../../lib/domain/overview.ts';
import type { Tab, TestBrowser } from './browsers/browser.ts';
import { academyHost, startTestWorld, type World } from './world.ts';

/** Long enough for a sighting that should not come to have come. */
export const wait = (milliseconds = 1500) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A world that the tests of one file share, and the tabs that the person has open in it. */
export interface Stage {
  world(): World;
  overview(): Promise<Overview>;
  /** Opens a page of the learning site, at a path such as `/slides/1`. */
  visitSite(path: string): Promise<Tab>;
  openPopup(): Promise<Tab>;
  play: World['play'];
  closeTabs(): Promise<void>;
}

/** Starts a world before the first test of a file, with what `prepare` does in it, and ends it after the last. */
export function useWorld(name: TestBrowser['name'], prepare?: (world: World) => Promise<void>): Stage {
  let world: World | undefined;
  let dataDir: string;
  let open: Tab[] = [];

  const here = () => {
    if (world === undefined) throw new Error('There is no world before the first test.');
    return world;
  };
  const keep = (tab: Tab) => {
    open.push(tab);
    return tab;
  };
  const closeTabs = async () => {
    const closing = open;
    open = [];
    for (const tab of closing) await tab.close();
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'skillmark-e2e-'));
    world = await startTestWorld(name, join(dataDir, 'hr'));
    await prepare?.(world);
  });
  afterEach(closeTabs);
  afterAll(async () => {
    await world?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  return {
    world: here,
    overview: () => here().ask<Overview>('overview.get'),
    visitSite: async (path) => keep(await here().browser.open(`http://${academyHost}:${here().academy.port}${path}`)),
    openPopup: async () => keep(await here().browser.open(here().browser.extensionPage('popup.html'))),
    play: async (...args) => keep(await here().play(...args)),
    closeTabs,
  };
}
