import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMappingFiles } from '../lib/background/aligning/mapping-files.ts';
import { buildIndexRow, indexId } from '../lib/background/aligning/mapping-index.ts';
import { competencyModelSchema } from '../lib/schema/model.ts';
import { type IndexRow, openDb } from '../lib/store/db.ts';

/**
 * Builds the index of a model beside the dashboard, which stays responsive and may end it at any time. It is stored only when
 * it is asked to keep it: of a model that nobody accepts nothing is left.
 */
export default defineUnlistedScript(() => {
  let built: Promise<IndexRow | undefined> | undefined;
  const fail = (error: unknown) => self.postMessage({ stage: 'failed', reason: String(error) });
  self.addEventListener('message', ({ data }) => {
    if (data === 'keep') built?.then(keep).then(() => self.postMessage({ stage: 'done' }), fail);
    else built = build(data);
    // Who waits is told; who does not has no use for it.
    built?.catch(() => {});
  });
});

/** Undefined where it is stored already. */
async function build({
  model: given,
  useKnowledge,
}: {
  model: unknown;
  useKnowledge: boolean;
}): Promise<IndexRow | undefined> {
  const model = competencyModelSchema.parse(given);
  const files = await readMappingFiles(async (path) => (await fetch(path)).arrayBuffer());
  const source = { model, files, useKnowledge };
  const id = await indexId(source);
  const db = await openDb();
  const isStored = (await db.getKey('indexes', id)) !== undefined;
  db.close();
  return isStored ? undefined : buildIndexRow(id, source, new Date().toISOString());
}

async function keep(row: IndexRow | undefined): Promise<void> {
  if (row === undefined) return;
  const db = await openDb();
  await db.put('indexes', row);
  db.close();
}
