import { fileURLToPath } from 'node:url';
import { type Endpoint, startEndpoint } from '../../hr-endpoint/src/server.ts';
import { type Academy, startAcademy } from '../academy/server.ts';
import { type Tab, type TestBrowser, textOf, until } from './browsers/browser.ts';
import { startChromium } from './browsers/chromium.ts';
import { startFirefox } from './browsers/firefox.ts';
import { playCourse, type Way } from './play-course.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Who learns in this world, and the key HR gave them. */
const person = { key: 'e2e-key-of-ada-example-0123456789abcdef', subject: 'E-1001', name: 'Ada Example' };
export const academyHost = 'academy.localhost';

/** One completion as the HR endpoint holds it. */
export interface HeldRow {
  course: { provider: string; id: string; title: string };
  status: string;
  completedAt: string;
  observedAt: string;
  dateSource: string;
  competencies: { uri: string; level: number; label: string }[];
  evidence: { level: string; kind: string };
  score?: { scaled?: number };
}

/** A learning site, an HR endpoint, and a browser with the shipped build between them. */
export interface World {
  browser: TestBrowser;
  academy: Academy;
  /** One tab of the extension's own dashboard, for all that a person does there. */
  dashboard: Tab;
  /** Sends a message as the extension's own page would. */
  ask<T>(name: string, input?: object): Promise<T>;
  /** Opens the course's player and plays it. The tab stays open. */
  play(
    course: string,
    way: Way,
    more?: { player?: string; parts?: number; host?: string; learner?: string },
  ): Promise<Tab>;
  /** Forgets what the learning site knows of a course. */
  forget(course: string): Promise<void>;
  /** What HR holds now. */
  held(): Promise<HeldRow[]>;
  endpointUrl: string;
  stopEndpoint(): Promise<void>;
  startEndpoint(): Promise<void>;
  close(): Promise<void>;
}

function startBrowser(name: TestBrowser['name']): Promise<TestBrowser> {
  return name === 'chromium'
    ? startChromium({ extension: `${root}.output/chrome-mv3` })
    : startFirefox({ extension: `${root}.output/firefox-mv3` });
}

interface Options {
  browser: () => Promise<TestBrowser>;
  /** Where the endpoint keeps its data, so that it can be stopped and started again; in memory without one. */
  dataDir?: string;
}

/** Opens one of the dashboard's pages and waits until it shows. */
export async function visit(
  dashboard: Tab,
  page: 'log' | 'history' | 'model' | 'sites' | 'sent' | 'settings',
): Promise<void> {
  await dashboard.evaluate(`void (location.hash = '#/${page}')`);
  await until(`the dashboard's page "${page}"`, () =>
    dashboard.evaluate(`document.querySelector('[data-testid="nav-${page}"]')?.ariaCurrent === 'page'`),
  );
}

async function answer<T>(dashboard: Tab, name: string, input: object): Promise<T> {
  const message = JSON.stringify({ name, input });
  const reply = await dashboard.evaluate<{ answer?: T; failure?: string }>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${message})`,
  );
  if (reply.failure !== undefined) throw new Error(`${name}: ${reply.failure}`);
  return reply.answer as T;
}

/** The password of HR's own page, user `hr`. */
export const hrPassword = 'northwind-hr';

/** Starts all three. In the tests' world the endpoint keeps its data in `dataDir`. */
export function startTestWorld(name: TestBrowser['name'], dataDir: string): Promise<World> {
  return startWorld({ browser: () => startBrowser(name), dataDir });
}

export async function startWorld({ browser: start, dataDir }: Options): Promise<World> {
  const academy = await startAcademy();
  const model = `${root}lib/static/sample-model.json`;
  const endpointAt = (port: number) => startEndpoint({ port, dataDir, model, keys: [person], adminKey: hrPassword });
  let endpoint: Endpoint | undefined = await endpointAt(0);
  const { port, url: endpointUrl } = endpoint;
  const browser = await start();
  const dashboard = await browser.open(browser.extensionPage('dashboard.html'));
  return {
    browser,
    academy,
    dashboard,
    ask: (message, input = {}) => answer(dashboard, message, input),
    async play(course, way, { player = 'courses', parts, host = academyHost, learner } = {}) {
      const who = learner === undefined ? '' : `?learner=${learner}`;
      const tab = await browser.open(`http://${host}:${academy.port}/${player}/${course}/play${who}`);
      await playCourse(tab, way, parts);
      return tab;
    },
    async forget(course) {
      await fetch(`http://127.0.0.1:${academy.port}/lms/reset/${course}`, { method: 'POST', redirect: 'manual' });
    },
    async held() {
      const authorization = `Bearer ${person.key}`;
      const response = await fetch(`${endpointUrl}/me`, { headers: { authorization } });
      const { completions } = (await response.json()) as { completions: { item: HeldRow }[] };
      return completions.map(({ item }) => item);
    },
    endpointUrl,
    async stopEndpoint() {
      await endpoint?.close();
      endpoint = undefined;
    },
    async startEndpoint() {
      endpoint ??= await endpointAt(port);
    },
    async close() {
      await browser.close();
      await academy.close();
      await endpoint?.close();
    },
  };
}

/** As a person does it: types the site's address on the Sites page and says yes. */
export async function allowSite(world: World, host: string, scheme = 'http'): Promise<void> {
  const { browser, dashboard } = world;
  await browser.willAllow(`${scheme}://${host}/*`);
  await visit(dashboard, 'sites');
  await dashboard.fill('[data-testid="site-address"]', `${scheme}://${host}`);
  await dashboard.click('[data-testid="allow-site"]');
  await until(`${host} on the list of sites`, async () =>
    dashboard.evaluate(
      `[...document.querySelectorAll('[data-testid="site"]')].some((site) => site.textContent.includes(${JSON.stringify(host)}))`,
    ),
  );
  // The list is drawn from the permission, which is there before the browser has taken over our scripts.
  await until(`the scripts for ${host}`, async () =>
    (await registeredScripts(world)).some(({ matches }) => matches.some((pattern) => pattern.includes(host))),
  );
}

/** What the browser runs for us now, and where. */
export function registeredScripts({ dashboard }: World): Promise<{ id: string; matches: string[] }[]> {
  return dashboard.evaluate('(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()');
}

/** As a person does it: says on the Sites page which platform runs at the one allowed host. */
export async function sayPlatform(world: World, site: string): Promise<void> {
  await visit(world.dashboard, 'sites');
  await world.dashboard.choose('[data-testid="platform"]', site);
  await until(`the script of ${site}, and of no other platform`, async () => {
    const ids = (await registeredScripts(world)).map(({ id }) => id);
    return ids.filter((id) => id.startsWith('site-')).join() === `site-${site}`;
  });
}

/** As a person does it: address and key on the Settings page. Nothing is sent before `agree`. */
export async function connectToHr({ dashboard, endpointUrl }: World): Promise<void> {
  await visit(dashboard, 'settings');
  await dashboard.fill('[data-testid="hr-address"]', endpointUrl);
  await dashboard.fill('[data-testid="hr-key"]', person.key);
  await dashboard.click('[data-testid="connect-submit"]');
  await until(
    'the question if it may be sent',
    async () => (await textOf(dashboard, '[data-testid="consent"]')) !== '',
  );
}
