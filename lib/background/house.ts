import type { FramePlace, LateScript } from '../domain/late-script.ts';
import type { KnownSite } from '../domain/site-hosts.ts';
import type { Endpoint } from '../schema/settings.ts';
import type { AccountsStore } from '../store/accounts.ts';
import type { Db } from '../store/db.ts';
import type { Journal } from '../store/journal.ts';
import type { SettingsStore } from '../store/settings.ts';
import type { Connector } from '../sync/connectors/connector.ts';
import type { MappingFiles } from './aligning/mapping-files.ts';
import type { PageNews } from './noticing/tell-page.ts';

/** Runs `work` while no one else holds `name`, in any worker or page of this extension. */
export type Exclusive = <T>(
  name: 'record' | 'signs' | 'settle' | 'drain' | 'resume',
  work: () => Promise<T>,
) => Promise<T>;

/** Everything a use case may need from outside; tests hand in their own. */
export interface House {
  db: Db;
  journal: Journal;
  settings: SettingsStore;
  accounts: AccountsStore;
  exclusive: Exclusive;
  /** Milliseconds since 1970. */
  now(): number;
  /** The person's language (BCP 47). */
  language(): string;
  /** 0 ≤ x < 1. */
  random(): number;
  connect(endpoint: Pick<Endpoint, 'baseUrl' | 'key'>): Connector;
  /** Text of the model that ships with Skillmark. */
  sampleModel(): Promise<string>;
  /** All sites that have a definition. */
  knownSites(): Promise<KnownSite[]>;
  /** Those whose script runs at that address. */
  sitesAt(address: string): Promise<KnownSite[]>;
  /** What the mapping engine ships with, read on first need. Rejects when it cannot be read. */
  mappingFiles(): Promise<MappingFiles>;
  /** Resolves in a later task, after what waits now. */
  later(): Promise<void>;
  /** Runs one of our scripts in a frame. False where that cannot be done: the frame is gone, or shows the browser's own page. */
  putIntoFrame(place: FramePlace, script: LateScript): Promise<boolean>;
  /** Tells open pages that what they show may be old. */
  announce(): void;
  /** Says in that tab what was noticed there. */
  tell(tabId: number, news: PageNews): void;
  /** Asks to be woken at that moment (milliseconds since 1970), even if the worker is gone by then. */
  wakeAt(moment: number): void;
}

/** The moment as text, e.g. `2026-11-22T09:00:00.000Z`. */
export const isoNow = (house: Pick<House, 'now'>): string => new Date(house.now()).toISOString();
