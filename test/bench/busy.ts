import type { Page } from 'playwright-core';
import type { Contender } from './contenders.ts';
import { type CpuShare, cpuShare } from './cpu-share.ts';
import type { Figure } from './figure.ts';
import { recordTrace } from './record-trace.ts';
import { median } from './statistics.ts';

const categories = ['blink.user_timing', 'disabled-by-default-v8.cpu_profiler'];
const startMark = 'bench:start';
const endMark = 'bench:end';

const run = `(async () => {
  performance.mark('${startMark}');
  const done = await window.runBusy();
  performance.mark('${endMark}');
  return done.updates;
})()`;

interface BusyRun extends CpuShare {
  /** From start to end, in milliseconds. */
  wall: number;
}
export type BusyRuns = ReadonlyMap<Contender['id'], BusyRun[]>;

async function runOnce({ browser }: Contender, page: Page): Promise<BusyRun> {
  const events = await recordTrace(browser.context, categories, async () => {
    const updates = await page.evaluate<number>(run);
    if (updates === 0) throw new Error('The busy page did nothing.');
  });
  const start = events.find(({ name }) => name === startMark);
  const end = events.find(({ name }) => name === endMark);
  if (start === undefined || end === undefined) throw new Error('The trace does not show the busy page at work.');
  return { ...cpuShare(events, start, start.ts, end.ts), wall: (end.ts - start.ts) / 1000 };
}

async function visit(contender: Contender, port: number): Promise<BusyRun> {
  const page = await contender.browser.context.newPage();
  try {
    await page.goto(`http://${contender.host}:${port}/busy`);
    return await runOnce(contender, page);
  } finally {
    await page.close();
  }
}

/** The contenders with a content script in turn, round after round; the first round warms up and is thrown away. */
export async function measureBusy(contenders: readonly Contender[], port: number, rounds: number): Promise<BusyRuns> {
  const scripted = contenders.filter(({ id }) => id === 'raw' || id === 'wxt' || id === 'skillmark');
  const runs = new Map(scripted.map(({ id }) => [id, [] as BusyRun[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of scripted) {
      const result = await visit(contender, port);
      if (round > 0) runs.get(contender.id)?.push(result);
    }
  }
  return runs;
}

/** Share of the page's main thread that extension code took while the page worked. */
export function busyFigures(runs: BusyRuns): Figure[] {
  const group = '2. Busy single-page app: share of the main thread’s work';
  const share = (id: Contender['id'], of: 'own' | 'handedOn') =>
    100 * median((runs.get(id) ?? []).map((one) => one[of]));
  const wall = (id: Contender['id']) => Math.round(median((runs.get(id) ?? []).map((one) => one.wall)));
  const figure = (id: Contender['id'], name: string): Figure => ({
    ...{ group, name, value: share(id, 'own'), unit: '%', note: `(run took ${wall(id)} ms)` },
  });
  return [
    figure('raw', 'empty raw script'),
    figure('wxt', 'empty WXT script, polyfill'),
    { ...figure('skillmark', 'Skillmark'), most: 1 },
    {
      ...{ group, name: 'Skillmark, calls handed on', value: share('skillmark', 'handedOn'), unit: '%' },
      note: '(fetch itself, which the page pays for anyway)',
    },
  ];
}
