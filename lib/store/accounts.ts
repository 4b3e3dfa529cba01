import { type Accounts, accountsSchema } from '../schema/accounts.ts';
import type { StorageArea } from './storage-area.ts';

const name = 'accounts';

/**
 * Lies beside the journal in `storage.local`, not in the database: should the database be lost, whose completions those in the
 * journal are must still be known. Closed to content scripts, as all of it.
 */
export interface AccountsStore {
  /** Undefined before any site has named an account. */
  read(): Promise<Accounts | undefined>;
  /** Writes what `change` makes of the newest; nothing where that is the same object. */
  change(change: (accounts: Accounts) => Promise<Accounts>): Promise<void>;
  clear(): Promise<void>;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const startAnew = (): Accounts => ({ salt: hex(crypto.getRandomValues(new Uint8Array(32))), named: {}, own: [] });

export function createAccountsStore(area: StorageArea): AccountsStore {
  const read = async () => accountsSchema.safeParse((await area.get(name))[name]).data;
  // One after the other, as with settings.
  let last: Promise<unknown> = Promise.resolve();
  return {
    read,
    change(change) {
      const next = last.then(async () => {
        const held = (await read()) ?? startAnew();
        const changed = await change(held);
        if (changed !== held) await area.set({ [name]: changed });
      });
      last = next.catch(() => undefined);
      return next;
    },
    clear: () => area.remove([name]),
  };
}
