import { isBadgeType } from '../domain/evidence-file.ts';
import type { Answers, Outcome } from '../messaging/protocol.ts';
import type { Completion } from '../schema/completion.ts';
import type { House } from './house.ts';
import { isoNow } from './house.ts';

/** What the person proposes that HR's model should count, without anything that HR need not know: to hand over where HR takes none. */
function proposalsOf(completions: Completion[]): object[] {
  return completions
    .filter(({ proposedAt, standing, private: hidden }) => proposedAt && standing === 'recorded' && !hidden)
    .map(({ proposedAt, proposal, provider, course: { title, url } }) => {
      return { title, provider, ...(url && { url }), proposedAt, ...proposal };
    });
}

/** The badges that were kept, as they were. Other evidence files are listed with their completions, and saved one by one. */
async function badgesOf(db: House['db']): Promise<object[]> {
  const badges: object[] = [];
  let cursor = await db.transaction('evidenceFiles').store.openCursor();
  while (cursor) {
    const { completion, name, type, bytes } = cursor.value;
    if (isBadgeType(type)) badges.push({ completion, name, text: new TextDecoder().decode(bytes) });
    cursor = await cursor.continue();
  }
  return badges;
}

/** Everything Skillmark holds about the person, except the key to the HR endpoint. */
export async function exportData(house: House): Promise<Answers['data.export']> {
  const { db } = house;
  const { endpoint, ...settings } = await house.settings.read();
  const { key: _secret, ...shown } = endpoint ?? { key: '' };
  const completions = await db.getAll('completions');
  const data = {
    exportedAt: isoNow(house),
    proposals: proposalsOf(completions),
    settings: endpoint === undefined ? settings : { ...settings, endpoint: shown },
    completions,
    alignments: await db.getAll('alignments'),
    parts: await db.getAll('parts'),
    aliases: await db.getAll('aliases'),
    outbox: await db.getAll('outbox'),
    receipts: await db.getAll('receipts'),
    proposalOutbox: await db.getAll('proposalOutbox'),
    proposalReceipts: await db.getAll('proposalReceipts'),
    strays: await db.getAll('strays'),
    badges: await badgesOf(db),
    siteHealth: await db.getAll('siteHealth'),
    found: await db.getAll('found'),
    imports: await db.getAll('imports'),
    setAside: await db.getAll('setAside'),
  };
  return { fileName: `skillmark-${data.exportedAt.slice(0, 10)}.json`, json: JSON.stringify(data, null, 2) };
}

/** Forgets everything on this device, first of all to whom things may be sent. What HR has already received stays with HR; the README says how to ask there. */
export function eraseData(house: House): Promise<Outcome> {
  return house.exclusive('record', async () => {
    await house.settings.clear();
    await house.accounts.clear();
    const stores = [...house.db.objectStoreNames];
    const transaction = house.db.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const store of stores) await transaction.objectStore(store).clear();
    await transaction.done;
    await house.journal.clear();
    return { ok: true };
  });
}
