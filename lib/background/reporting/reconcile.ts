import type { HeldId, Outgoing } from '../../schema/hr.ts';
import type { Endpoint } from '../../schema/settings.ts';
import { type LaneName, lanes } from '../../store/lanes.ts';
import type { Connector } from '../../sync/connectors/connector.ts';
import { readHeld } from '../../sync/read-held.ts';
import { type House, isoNow } from '../house.ts';

/** What HR has of one lane, as far as nothing here knows of it: noted, and what is here is to be settled with it in mind. */
async function noteStrays(
  { db }: House,
  lane: LaneName,
  endpoint: string,
  held: readonly HeldId[],
  contents: ReadonlyMap<string, Outgoing>,
): Promise<void> {
  const room = lanes[lane].receipts;
  const transaction = db.transaction(['completions', 'strays', 'unaligned', room], 'readwrite');
  for (const { key, ...item } of held) {
    const receipts = await transaction.objectStore(room).getAll(IDBKeyRange.bound([key], [key, []]));
    if (receipts.some((receipt) => receipt.endpoint === endpoint)) continue;
    const report = contents.get(item.eventId);
    await transaction.objectStore('strays').put({ lane, key, ...item, endpoint, ...(report && { report }) });
    if ((await transaction.objectStore('completions').getKey(key)) !== undefined)
      await transaction.objectStore('unaligned').put({ completion: key });
  }
  await transaction.done;
}

/**
 * Learns once from each receiver what it holds of this person, so that nothing is forgotten there when this device forgot: after
 * a lost database, a reinstall, or a change of device. Receipts are kept in the database alone, and so is the mark that they were
 * compared: whoever lost the one compares anew. When it fails, the next drain tries again, and what is sent meanwhile is safe.
 */
export async function reconcile(
  house: House,
  { baseUrl, subject, proposals }: Endpoint,
  connector: Connector,
): Promise<void> {
  const endpoint = `${baseUrl} ${subject}`;
  if ((await house.db.getKey('compared', endpoint)) !== undefined) return;
  const reports = await readHeld(connector);
  if (reports.kind === 'failed') return;
  const proposed = proposals?.taken ? await readHeld(connector.proposals) : { kind: 'held' as const, items: [] };
  if (proposed.kind === 'failed') return;
  const contents = new Map<string, Outgoing>();
  if (reports.items.length + proposed.items.length > 0) {
    const recalled = await connector.recall();
    // Without the contents it is still known what to ask for.
    if (recalled.kind === 'recalled') for (const item of recalled.items) contents.set(item.eventId, item);
  }
  await noteStrays(house, 'completions', baseUrl, reports.items, contents);
  await noteStrays(house, 'proposals', baseUrl, proposed.items, contents);
  await house.db.put('compared', { endpoint, at: isoNow(house) });
}
