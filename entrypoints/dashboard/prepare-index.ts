import type { CompetencyModel } from '../../lib/schema/model.ts';

type Policy = { createScriptURL(address: string): unknown };

/** The page's policy wants a worker's address to be a trusted one; browsers without Trusted Types take the text. */
function trusted(address: string): string {
  const types: { createPolicy(name: string, rules: Policy): Policy } | undefined = Reflect.get(
    globalThis,
    'trustedTypes',
  );
  if (types === undefined) return address;
  return types.createPolicy('skillmark-worker', { createScriptURL: (same) => same }).createScriptURL(address) as string;
}

/** Where the preparation is; `failed` and `cancelled` lose nothing, since the background builds what is missing. */
export type Prepared = 'done' | 'failed' | 'cancelled';

/**
 * Makes a model ready for matching before it is put in use: its index is built and stored by a worker, so that neither this
 * page nor the background stands still. `signal` ends it at once.
 */
export function prepareIndex(model: CompetencyModel, useKnowledge: boolean, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve) => {
    const worker = new Worker(trusted('/index-worker.js'));
    const end = (how: Prepared) => {
      worker.terminate();
      resolve(how);
    };
    worker.addEventListener('message', ({ data }) => {
      if (data.stage === 'failed') console.warn('Skillmark could not prepare the model:', data.reason);
      if (data.stage === 'done' || data.stage === 'failed') end(data.stage);
    });
    worker.addEventListener('error', (event) => {
      console.warn('Skillmark could not prepare the model:', event.message);
      end('failed');
    });
    signal.addEventListener('abort', () => end('cancelled'));
    worker.postMessage({ model, useKnowledge });
  });
}
