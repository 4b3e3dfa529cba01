import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../tools/find-programs.mjs';
import type { Tab, TestBrowser } from './browser.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const addonId = 'skillmark@skillmark.example';
// Firefox gives each installation an address of its own; this preference makes it known beforehand.
const addonAddress = '5c0f3e5a-7c1b-4e0e-9a52-3f6f1a2b4c5d';
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

const preferences: Record<string, string | number | boolean> = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonAddress }),
  // `permissions.request` from a click is answered with yes instead of a prompt that nobody could see.
  'extensions.webextOptionalPermissionPrompts': false,
  // The event page dies soon after its last event: the kill test waits for that.
  'extensions.background.idle.timeout': 3_600_000,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'toolkit.telemetry.enabled': false,
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function startProfile(port: number): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'skillmark-firefox-'));
  const all = { ...preferences, 'marionette.port': port };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  return profile;
}

/** Firefox sends every command to the one tab that is chosen; commands of different tabs must not mix. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function unwrap(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}

function createTab(firefox: Marionette, handle: string, inTurn: ReturnType<typeof createTurns>): Tab {
  const here = <T>(work: () => Promise<T>) =>
    inTurn(async () => {
      await firefox.send('WebDriver:SwitchToWindow', { handle });
      return work();
    });
  const find = async (selector: string): Promise<string> => {
    const found = unwrap(await firefox.send('WebDriver:FindElement', { using: 'css selector', value: selector }));
    return (found as Record<string, string>)[elementKey] ?? '';
  };
  return {
    goto: (url) => here(async () => void (await firefox.send('WebDriver:Navigate', { url }))),
    evaluate: <T>(expression: string) =>
      here(async () => {
        const script = `const [done] = arguments; Promise.resolve((0, eval)(${JSON.stringify(`(${expression})`)})).then(
          (value) => done({ value: JSON.stringify(value) }), (error) => done({ error: String(error) }));`;
        const result = unwrap(await firefox.send('WebDriver:ExecuteAsyncScript', { script, args: [] })) as {
          value?: string;
          error?: string;
        };
        if (result.error !== undefined) throw new Error(result.error);
        return (result.value === undefined ? undefined : JSON.parse(result.value)) as T;
      }),
    click: (selector) =>
      here(async () => void (await firefox.send('WebDriver:ElementClick', { id: await find(selector) }))),
    fill: (selector, value) =>
      here(async () => {
        const id = await find(selector);
        await firefox.send('WebDriver:ElementClear', { id });
        await firefox.send('WebDriver:ElementSendKeys', { id, text: value });
      }),
    choose: (selector, value) =>
      here(async () => {
        const option = `${selector} option[value=${JSON.stringify(value)}]`;
        await firefox.send('WebDriver:ElementClick', { id: await find(option) });
      }),
    screenshot: (file) =>
      here(async () => {
        const picture = unwrap(await firefox.send('WebDriver:TakeScreenshot', { full: false }));
        await writeFile(file, Buffer.from(String(picture), 'base64'));
      }),
    close: () => here(async () => void (await firefox.send('WebDriver:CloseWindow'))),
  };
}

async function stop(firefox: Marionette, child: ChildProcess, profile: string): Promise<void> {
  const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  await firefox.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL'));
  await gone;
  firefox.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Starts Firefox with an empty profile and the extension in it, as an unpacked folder. */
export async function startFirefox({ extension }: { extension: string }): Promise<TestBrowser> {
  const program = findBrowser('firefox');
  if (program === undefined) throw new Error('No Firefox found: npm test installs one.');
  const port = await freePort();
  const profile = await startProfile(port);
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const firefox = await connectMarionette(port);
  // `implicit`: how long an element is looked for, since pages take a moment to show it.
  await firefox.send('WebDriver:NewSession', { timeouts: { script: 30_000, implicit: 10_000, pageLoad: 60_000 } });
  await firefox.send('Addon:Install', { path: extension, temporary: true });
  const home = unwrap(await firefox.send('WebDriver:GetWindowHandle'));
  const inTurn = createTurns();
  const inBrowser = (script: string) =>
    inTurn(async () => {
      await firefox.send('Marionette:SetContext', { value: 'chrome' });
      try {
        return unwrap(await firefox.send('WebDriver:ExecuteScript', { script, args: [] }));
      } finally {
        await firefox.send('Marionette:SetContext', { value: 'content' });
      }
    });
  return {
    name: 'firefox',
    async open(url) {
      const created = (await inTurn(async () => {
        // A new tab is asked for from a tab that is there; the last one used may be closed by now.
        await firefox.send('WebDriver:SwitchToWindow', { handle: home });
        return firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true });
      })) as { handle: string };
      const tab = createTab(firefox, created.handle, inTurn);
      await tab.goto(url);
      return tab;
    },
    extensionPage: (path) => `moz-extension://${addonAddress}/${path}`,
    // The preference above answers every request.
    willAllow: () => Promise.resolve(),
    async killBackground() {
      await inBrowser(
        `return WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
      );
    },
    close: () => stop(firefox, child, profile),
  };
}
