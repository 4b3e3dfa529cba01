import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { unwrap, wrap } from 'idb';
import { vi } from 'vitest';
import { readMappingFiles } from '../../lib/background/aligning/mapping-files.ts';
import { catchUp, createHandlers } from '../../lib/background/handlers.ts';
import type { Exclusive, House } from '../../lib/background/house.ts';
import type { PageNews } from '../../lib/background/noticing/tell-page.ts';
import { repair } from '../../lib/background/recording/resume.ts';
import type { FramePlace, LateScript } from '../../lib/domain/late-script.ts';
import { type KnownSite, runsAt } from '../../lib/domain/site-hosts.ts';
import type { Handlers } from '../../lib/messaging/listen.ts';
import type { Outgoing } from '../../lib/schema/hr.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { createAccountsStore } from '../../lib/store/accounts.ts';
import { openDb } from '../../lib/store/db.ts';
import { createJournal } from '../../lib/store/journal.ts';
import { createSettingsStore } from '../../lib/store/settings.ts';
import type { StorageArea } from '../../lib/store/storage-area.ts';
import type { Channel, Connector } from '../../lib/sync/connectors/connector.ts';
import { memoryArea } from '../store/memory-area.ts';
import { type Crash, createCrash } from './crash.ts';
import { modelText, testModel } from './test-model.ts';
import { createTestReceiver, type TestReceiver } from './test-receiver.ts';

const endpointUrl = 'https://hr.example.com/skillmark/v1';

/** The files that ship, read once for all devices. */
const shippedFiles = readMappingFiles(async (path) => {
  const bytes = await readFile(new URL(`../../lib${path.replace('/mapping/', '/mapping/data/')}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
});
const testMappingFiles = () => shippedFiles;

/** A real mutex per name, as Web Locks are; gone with the worker that holds it. */
function createExclusive(): Exclusive {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const next = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      next.catch(() => undefined),
    );
    return next;
  };
}

/** The same pseudo-random numbers for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A device: what survives the worker, and the worker that runs on it now. */
export interface Device {
  factory: IDBFactory;
  area: StorageArea & { items: Map<string, string> };
  clock: { now: number };
  /** The sites that have a definition. */
  sites: KnownSite[];
  /** Scripts that were put into frames. */
  put: (FramePlace & { script: LateScript })[];
  /** The browser lets no script into any page. */
  refuses: boolean;
  /** The model that ships with it. */
  model: CompetencyModel;
  /** Of the person. */
  language: string;
  /** Turns of the event loop that `storage.local` takes to write. */
  diskDelay: number;
  receiver: TestReceiver;
  /** Changes the connector, to plant a bug. */
  plant(connector: Connector, house: House): Connector;
  /** What was said in pages. */
  told: { tabId: number; news: PageNews }[];
  house: House;
  handlers: Handlers;
  crash: Crash;
  /** The start of a new worker, as in entrypoints/background.ts; the old one is gone. */
  restart(): Promise<void>;
  /** What an alarm does. */
  round(): Promise<void>;
}

async function openHouse(device: Device, crash: Crash): Promise<House> {
  vi.stubGlobal('indexedDB', device.factory);
  const db = await openDb();
  const raw = unwrap(db);
  const begin = raw.transaction.bind(raw);
  raw.transaction = (...args) => {
    const transaction = begin(...args);
    // Nobody is left to hear that a dead worker's transaction was aborted.
    wrap(transaction).done.catch(() => undefined);
    if (transaction.mode === 'readwrite') crash.writing(transaction);
    return transaction;
  };
  const area: StorageArea = {
    get: (keys) => device.area.get(keys),
    async set(items) {
      for (let tick = 0; tick < device.diskDelay; tick += 1) await new Promise((done) => setImmediate(done));
      await crash.effect(() => device.area.set(items));
    },
    remove: (keys) => crash.effect(() => device.area.remove(keys)),
  };
  const house: House = {
    db,
    journal: createJournal(area),
    settings: createSettingsStore(area),
    accounts: createAccountsStore(area),
    exclusive: createExclusive(),
    now: () => device.clock.now,
    language: () => device.language,
    random: seededRandom(device.clock.now),
    sampleModel: async () => modelText(device.model),
    mappingFiles: testMappingFiles,
    later: () => new Promise((resolve) => setImmediate(resolve)),
    putIntoFrame: async (place, script) => {
      if (device.refuses) return false;
      device.put.push({ ...place, script });
      return true;
    },
    knownSites: async () => device.sites,
    sitesAt: async (address) => device.sites.filter((site) => runsAt(site, address, {})),
    announce: () => undefined,
    tell: (tabId, news) => void device.told.push({ tabId, news }),
    wakeAt: () => undefined,
    connect: () => {
      const connector = device.plant(device.receiver.connector, house);
      const counted = <T extends Outgoing>({ put, withdraw, held }: Channel<T>): Channel<T> => ({
        put: (reports) => crash.effect(() => put(reports)),
        withdraw: (key, revision) => crash.effect(() => withdraw(key, revision)),
        held: (cursor) => crash.effect(() => held(cursor)),
      });
      return { ...connector, ...counted(connector), proposals: counted(connector.proposals) };
    },
  };
  return house;
}

/** A new device with an empty disk. Naps of the drain are never slept to their end: use the clock and `round`. */
export async function createDevice(): Promise<Device> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const clock = { now: Date.parse('2026-11-22T09:00:00Z') };
  const device = {
    factory: new IDBFactory(),
    area: memoryArea(),
    clock,
    sites: [],
    put: [],
    refuses: false,
    diskDelay: 0,
    told: [],
    model: testModel(),
    language: 'en',
    receiver: createTestReceiver(() => clock.now),
    plant: (connector: Connector) => connector,
    async restart() {
      device.crash = createCrash();
      const house = await openHouse(device, device.crash);
      device.house = house;
      device.handlers = createHandlers(async () => house);
    },
    async round() {
      await repair(device.house);
      await catchUp(device.house);
    },
  } as unknown as Device;
  await device.restart();
  return device;
}

/** Connects to the receiver and agrees. */
export async function connectDevice({ handlers }: Device): Promise<void> {
  await handlers['endpoint.connect']({ baseUrl: endpointUrl, key: 'key-1' });
  await handlers['sending.agree']({ agreed: true });
}

/** Lets hours pass until nothing waits any more. */
export async function rest(device: Device): Promise<void> {
  for (let hour = 0; hour < 40; hour += 1) {
    device.clock.now += 2 * 3_600_000;
    await device.round();
    const { db } = device.house;
    const rows = [...(await db.getAll('outbox')), ...(await db.getAll('proposalOutbox'))];
    if (!rows.some(({ state }) => state === 'waiting')) return;
  }
}
