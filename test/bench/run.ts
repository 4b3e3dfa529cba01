/**
 * What Skillmark costs, measured in one run and mostly as ratios, since times of different machines cannot be compared.
 * It reports and does not judge: a missed wish is no failure, only what could not be measured is.
 */
import { writeFileSync } from 'node:fs';
import { startAcademy } from '../academy/server.ts';
import { sizeFigures } from './bundle-sizes.ts';
import { busyFigures, measureBusy } from './busy.ts';
import { startContenders } from './contenders.ts';
import { copySkillmark } from './extensions.ts';
import { type Figure, verdictOf } from './figure.ts';
import { hostSizeFigures } from './host-sizes.ts';
import { machineLine } from './machine.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { loadFigures, measureLoads } from './page-load.ts';
import { measurePopup, popupFigures, startFilledBrowsers } from './popup.ts';
import { tableOf } from './table.ts';
import { inWorkspace, type Workspace } from './workspace.ts';

const say = (what: string) => process.stderr.write(`${what} …\n`);

async function measurePages(workspace: Workspace, build: string, { rounds }: BenchOptions) {
  say('Building the empty extensions, starting browsers');
  const academy = await workspace.use(startAcademy());
  const contenders = await startContenders(workspace, build);
  const [first] = contenders;
  if (first === undefined) throw new Error('There is nothing to measure.');
  const machine = machineLine(first.browser);
  say('Loading pages');
  const loads = await measureLoads(contenders, academy.port, rounds);
  say('Running the busy page');
  const runs = await measureBusy(contenders, academy.port, rounds);
  await workspace.closeAll();
  return { machine, figures: [...loadFigures(loads), ...busyFigures(runs)] };
}

async function measurePopups(workspace: Workspace, build: string, { opens, kills }: BenchOptions): Promise<Figure[]> {
  say('Filling the database');
  const browsers = await startFilledBrowsers(workspace, build);
  say('Opening the popup');
  return popupFigures(await measurePopup(browsers, opens, kills));
}

async function bench(options: BenchOptions, workspace: Workspace): Promise<void> {
  const started = performance.now();
  // First, since it is quick and says at once if there is no build.
  const build = await copySkillmark(workspace.folder);
  const sizes = [...sizeFigures(build), ...hostSizeFigures(build)];
  const pages = await measurePages(workspace, build, options);
  const figures = [...pages.figures, ...(await measurePopups(workspace, build, options)), ...sizes];
  const seconds = Math.round((performance.now() - started) / 1000);
  const { rounds } = options;
  const machine = `${pages.machine} · medians of ${rounds} interleaved rounds after a warm-up · ${seconds} s`;
  console.log(`Skillmark benchmark\n${machine}\n\n${tableOf(figures)}`);
  if (options.json === undefined) return;
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine, rounds, quick: options.quick, figures: judged }, null, 2)}\n`,
  );
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 1;
} else await inWorkspace((workspace) => bench(options, workspace));
