import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Contender } from './contenders.ts';
import type { Figure } from './figure.ts';
import { recordTrace } from './record-trace.ts';
import { median, pairedRatio } from './statistics.ts';
import { extensionScripts, threadOfPage } from './trace.ts';

const categories = ['devtools.timeline', 'v8'];
// Long enough for what scripts put off until after `load`.
const afterLoad = 60;

/** What extensions cost in one load of the page. */
interface Load {
  milliseconds: number;
  bytes: number;
}
/** Load by load: `first` in a renderer that has just started, `next` in the same tab. */
interface Loads {
  first: Load[];
  next: Load[];
}
export type LoadsById = ReadonlyMap<Contender['id'], Loads>;

async function load({ browser, folder = '' }: Contender, page: Page, url: string): Promise<Load> {
  const events = await recordTrace(browser.context, categories, async () => {
    await page.goto(url);
    await wait(afterLoad);
  });
  const thread = threadOfPage(events, url);
  if (thread === undefined) throw new Error(`The trace does not show ${url}.`);
  const scripts = extensionScripts(events, thread);
  const bytesOf = (address: string) => statSync(join(folder, new URL(address).pathname)).size;
  return {
    milliseconds: scripts.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    bytes: scripts.reduce((sum, { url: address, evaluated }) => sum + evaluated * bytesOf(address), 0),
  };
}

async function visit(contender: Contender, port: number, into: Loads): Promise<void> {
  const site = `http://${contender.host}:${port}`;
  const page = await contender.browser.context.newPage();
  into.first.push(await load(contender, page, `${site}/article`));
  await page.goto(`${site}/`);
  into.next.push(await load(contender, page, `${site}/article`));
  await page.close();
}

/** All contenders in turn, round after round; the first round warms up and is thrown away. */
export async function measureLoads(contenders: readonly Contender[], port: number, rounds: number): Promise<LoadsById> {
  const loads = new Map(contenders.map(({ id }) => [id, { first: [], next: [] } as Loads]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of contenders) {
      const into = round === 0 ? { first: [], next: [] } : loads.get(contender.id);
      if (into !== undefined) await visit(contender, port, into);
    }
  }
  return loads;
}

const names: readonly (readonly [Contender['id'], string])[] = [
  ['none', 'no extension'],
  ['raw', 'empty raw script'],
  ['wxt', 'empty WXT script, polyfill'],
  ['skillmark', 'Skillmark, site allowed'],
  ['not-allowed', 'Skillmark, site not allowed'],
];

function figuresOf(loads: LoadsById, which: keyof Loads, group: string): Figure[] {
  const times = (id: Contender['id']) => (loads.get(id)?.[which] ?? []).map(({ milliseconds }) => milliseconds);
  for (const id of ['raw', 'wxt', 'skillmark'] as const) {
    if (median(times(id)) === 0) throw new Error(`The trace shows no script of “${id}”: nothing was measured.`);
  }
  if (median(times('none')) > 0) throw new Error('The trace shows an extension where there is none.');
  const absolute = names.map(([id, name]): Figure => {
    const value = id === 'not-allowed' ? Math.max(...times(id)) : median(times(id));
    return { group, name, value, unit: 'ms', ...(id === 'not-allowed' ? { most: 0 } : {}) };
  });
  const ratio = (to: Contender['id']) => pairedRatio(times('skillmark'), times(to));
  return [
    { group, name: 'Skillmark ÷ empty WXT script', value: ratio('wxt'), unit: '×', most: 1.2 },
    { group, name: 'Skillmark ÷ empty raw script', value: ratio('raw'), unit: '×', most: 3 },
    ...absolute,
  ];
}

/** Time of extension scripts on the page's main thread, and how much script was put into the page. */
export function loadFigures(loads: LoadsById): Figure[] {
  const group = '1. Script put into one page load';
  const kilobytes = names.slice(1).map(([id, name]): Figure => {
    const bytes = (loads.get(id)?.next ?? []).map((one) => one.bytes);
    return { group, name, value: Math.max(...bytes) / 1000, unit: 'kB', ...(id === 'not-allowed' ? { most: 0 } : {}) };
  });
  return [
    ...figuresOf(loads, 'next', '1. Extension scripts in a page load, further page in a tab (main thread)'),
    ...figuresOf(loads, 'first', '1. The same, first page in a new tab (everything compiled anew)'),
    ...kilobytes,
  ];
}
