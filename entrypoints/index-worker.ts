import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMappingFiles } from '../lib/background/aligning/mapping-files.ts';
import { buildIndexRow, indexId } from '../lib/background/aligning/mapping-index.ts';
import { competencyModelSchema } from '../lib/schema/model.ts';
import { openDb } from '../lib/store/db.ts';

/** Builds and stores the index of a model beside the dashboard, which stays responsive and may end it at any time. */
export default defineUnlistedScript(() => {
  self.addEventListener('message', ({ data }) => {
    build(data).then(
      () => self.postMessage({ stage: 'done' }),
      (error: unknown) => self.postMessage({ stage: 'failed', reason: String(error) }),
    );
  });
});

async function build({ model: given, useKnowledge }: { model: unknown; useKnowledge: boolean }): Promise<void> {
  self.postMessage({ stage: 'reading' });
  const model = competencyModelSchema.parse(given);
  const files = await readMappingFiles(async (path) => (await fetch(path)).arrayBuffer());
  const source = { model, files, useKnowledge };
  const id = await indexId(source);
  const db = await openDb();
  if ((await db.getKey('indexes', id)) === undefined) {
    self.postMessage({ stage: 'building' });
    await db.put('indexes', buildIndexRow(id, source, new Date().toISOString()));
  }
  db.close();
}
