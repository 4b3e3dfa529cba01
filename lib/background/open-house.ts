import { createAccountsStore } from '../store/accounts.ts';
import { openDb } from '../store/db.ts';
import { createJournal } from '../store/journal.ts';
import { createSettingsStore } from '../store/settings.ts';
import type { StorageArea } from '../store/storage-area.ts';
import { createRestConnector } from '../sync/connectors/rest.ts';
import { type MappingFiles, readMappingFiles } from './aligning/mapping-files.ts';
import type { House } from './house.ts';

interface Outside
  extends Pick<
    House,
    'language' | 'announce' | 'tell' | 'wakeAt' | 'sampleModel' | 'knownSites' | 'sitesAt' | 'putIntoFrame'
  > {
  area: StorageArea;
  /** The address of a file of the extension. */
  fileAddress(path: string): string;
}

/** Read once in a worker's life; after a failure again. */
function mappingFilesOnce(fileAddress: Outside['fileAddress']): () => Promise<MappingFiles> {
  let known: Promise<MappingFiles> | undefined;
  return () => {
    known ??= readMappingFiles(async (path) => (await fetch(fileAddress(path))).arrayBuffer()).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** The real house: this browser's database, storage, clock and network. */
export async function openHouse({ area, fileAddress, ...outside }: Outside): Promise<House> {
  const now = () => Date.now();
  return {
    ...outside,
    db: await openDb(),
    journal: createJournal(area),
    settings: createSettingsStore(area),
    accounts: createAccountsStore(area),
    exclusive: (name, work) => navigator.locks.request(`skillmark.${name}`, work),
    now,
    random: () => Math.random(),
    mappingFiles: mappingFilesOnce(fileAddress),
    later: () => new Promise((resolve) => setTimeout(resolve)),
    // Wrapped, since fetch refuses to run as a method of anything but the global object.
    connect: (endpoint) => createRestConnector(endpoint, { fetch: (...args) => fetch(...args), now }),
  };
}
