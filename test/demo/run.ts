import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Chromium, startChromium } from '../e2e/browsers/chromium.ts';
import { hrPassword, startWorld, type World } from '../e2e/world.ts';
import { playByItself } from './play-by-itself.ts';
import { createSteps, type Steps } from './steps.ts';

// The whole of Skillmark on this machine: a learning site, the browser with the extension, and HR's side.
// Run it with `npm run demo`; `--headless` plays the course by itself, `--picture` also renews the README's picture.

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = new Set(process.argv.slice(2));
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = options.has('--headless') || options.has('--picture') || !hasDisplay;

async function build(): Promise<string> {
  const wxt = spawn('wxt', ['build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32',
  });
  let complaint = '';
  wxt.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const [code] = await once(wxt, 'exit');
  if (code !== 0) throw new Error(`The extension could not be built:\n${complaint}`);
  return '.output/chrome-mv3';
}

/** Opens what the person needs, says what to do, and waits until they have had enough. */
async function stayOpen(world: World, stopped: Promise<unknown>): Promise<void> {
  const { browser, academy, endpointUrl } = world;
  await browser.open(`${endpointUrl}/`);
  await browser.open(`${academy.url}/courses/sql-foundations`);
  const { context } = browser as Chromium;
  for (const page of context.pages()) if (page.url() === 'about:blank') await page.close();
  console.log(`
  The browser is yours:
    1  First tab, Skillmark: read what would be sent to HR and agree. Then choose a target role in the popup.
    2  Last tab, Northwind Academy: start the course, go through it, pass the quiz.
    3  Click the Skillmark icon (under the puzzle piece): the course counts toward your role.
    4  Middle tab, HR's page: reload it. It is there, once. (User hr, password ${hrPassword})

  Ctrl-C, or closing the browser, ends it all.
`);
  await stopped;
}

async function prepare(steps: Steps): Promise<World> {
  await steps.take('Building the extension', build);
  const started = await steps.take('Starting the learning site, the HR endpoint and the browser', async () => {
    const world = await startWorld({
      browser: () =>
        startChromium({
          extension: join(root, '.output', 'chrome-mv3'),
          headless,
          viewport: headless ? { width: 1280, height: 800 } : null,
          httpCredentials: { username: 'hr', password: hrPassword },
        }),
    });
    return { world, shown: `${world.academy.url}, ${world.endpointUrl}` };
  });
  return started.world;
}

const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const steps = createSteps();
let world: World | undefined;
try {
  world = await prepare(steps);
  const { context } = world.browser as Chromium;
  const stopped = Promise.race([interrupted, new Promise((resolve) => context.once('close', resolve))]);
  const pictures = join(root, '.demo');
  await mkdir(pictures, { recursive: true });
  const early = stopped.then(() => {
    if (headless) throw new Error('Stopped before it was done.');
  });
  await Promise.race([
    playByItself({ world, steps, pictures, interactive: !headless, picture: options.has('--picture') }),
    early,
  ]);
  if (!headless) await stayOpen(world, stopped);
} catch (error) {
  console.error(`\n  ✗ ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await world?.close().catch((error: unknown) => console.error('  Cleaning up:', error));
}
// A browser that was closed by hand leaves timers behind that nobody waits for any more.
process.exit();
