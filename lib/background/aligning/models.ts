import { inLanguage } from '../../domain/in-language.ts';
import type { Outcome } from '../../messaging/protocol.ts';
import { readModel } from '../../model/read-model.ts';
import type { CompetencyModel } from '../../schema/model.ts';
import { type StoredModel, storedModelSchema } from '../../schema/stored-model.ts';
import { quarantine } from '../../store/rows.ts';
import { remarkText } from '../../text/remark-text.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { indexSource } from './matching.ts';

type Named = Outcome<{ title: string; version: string }>;

/**
 * Puts a model in use; the one it replaces is kept, and every completion is aligned again. One transaction, and not while
 * something is being settled by the old one.
 */
function use(house: House, next: Omit<StoredModel, 'slot' | 'loadedAt'>): Promise<void> {
  return house.exclusive('settle', () => putInUse(house, next));
}

/** The indexes of these models, which are not to be lost: one may be there already, built by the dashboard. */
async function indexesOf(house: House, models: (CompetencyModel | undefined)[]): Promise<Set<string>> {
  const sources = await Promise.all(models.map((model) => model && indexSource(house, model)));
  return new Set(sources.flatMap((source) => source?.id ?? []));
}

async function putInUse(house: House, next: Omit<StoredModel, 'slot' | 'loadedAt'>): Promise<void> {
  const replaced = await storedModel(house, 'current');
  const keep = await indexesOf(house, [next.model, replaced?.model]);
  const stores = ['models', 'completions', 'unaligned', 'indexes'] as const;
  const transaction = house.db.transaction(stores, 'readwrite', { durability: 'strict' });
  const models = transaction.objectStore('models');
  const held = await models.get('current');
  if (held !== undefined) await models.put({ ...held, slot: 'previous' });
  await models.put({ ...next, slot: 'current', loadedAt: isoNow(house) });
  const unaligned = transaction.objectStore('unaligned');
  for (const completion of await transaction.objectStore('completions').getAllKeys()) {
    await unaligned.put({ completion });
  }
  const indexes = transaction.objectStore('indexes');
  for (const id of await indexes.getAllKeys()) if (!keep.has(id)) await indexes.delete(id);
  await transaction.done;
}

function parse(text: string): { ok: true; model: CompetencyModel } | { ok: false; detail: string } {
  const read = readModel(text);
  if (read.ok) return read;
  const [first] = read.problems;
  return { ok: false, detail: first === undefined ? '' : remarkText(first.remark) };
}

/** One of the two models; one that cannot be read is set aside, and then there is none. */
export async function storedModel(house: House, slot: StoredModel['slot']): Promise<StoredModel | undefined> {
  const row = await house.db.get('models', slot);
  const stored = storedModelSchema.safeParse(row);
  if (row !== undefined && !stored.success) await quarantine(house.db, 'models', storedModelSchema, isoNow(house));
  return stored.data;
}

/** The model in use; on the first start that is the sample. */
export async function currentModel(house: House): Promise<StoredModel> {
  const stored = await storedModel(house, 'current');
  if (stored !== undefined) return stored;
  const sample = parse(await house.sampleModel());
  if (!sample.ok) throw new Error(`The sample model cannot be read: ${sample.detail}`);
  const first: StoredModel = { slot: 'current', model: sample.model, source: 'sample', loadedAt: isoNow(house) };
  const transaction = house.db.transaction('models', 'readwrite');
  // Another model may have been put in use while the sample was read.
  const present = await transaction.store.get('current');
  if (present === undefined) await transaction.store.put(first);
  await transaction.done;
  return present ?? first;
}

/** The model in use as it is shown: in the person's language, where it has that. Nothing of it is stored or sent. */
export async function shownModel(house: House): Promise<CompetencyModel> {
  const { model } = await currentModel(house);
  return inLanguage(model, house.language());
}

/** Replaces the model by the text of a file. A broken one changes nothing. */
export async function replaceModel(house: House, text: string): Promise<Named> {
  const read = parse(text);
  if (!read.ok) return { ok: false, code: 'model-broken', detail: read.detail };
  await use(house, { model: read.model, source: 'file' });
  return { ok: true, title: read.model.title, version: read.model.version };
}

/** Asks the HR endpoint for the company's model; unchanged ones are not sent again (ETag). */
export async function fetchModel(house: House): Promise<Outcome<{ title: string; version: string; changed: boolean }>> {
  const { endpoint } = await house.settings.read();
  if (endpoint === undefined) return { ok: false, code: 'not-connected' };
  const held = await currentModel(house);
  const answer = await house.connect(endpoint).model(held.source === 'endpoint' ? held.etag : undefined);
  if (answer.kind === 'unchanged') {
    return { ok: true, title: held.model.title, version: held.model.version, changed: false };
  }
  if (answer.kind === 'failed') {
    const code = answer.problem === 'not-found' ? 'no-model-there' : answer.problem;
    return { ok: false, code, ...(answer.detail === undefined ? {} : { detail: answer.detail }) };
  }
  const read = parse(answer.text);
  if (!read.ok) return { ok: false, code: 'model-broken', detail: read.detail };
  const etag = answer.etag === undefined ? {} : { etag: answer.etag };
  await use(house, { model: read.model, source: 'endpoint', ...etag });
  return { ok: true, title: read.model.title, version: read.model.version, changed: true };
}

/** Brings the replaced model back; the two change places. */
export async function revertModel(house: House): Promise<Named> {
  const previous = await storedModel(house, 'previous');
  if (previous === undefined) return { ok: false, code: 'no-previous-model' };
  const { model, source, etag } = previous;
  await use(house, { model, source, ...(etag === undefined ? {} : { etag }) });
  return { ok: true, title: model.title, version: model.version };
}
