import type { CompetencyModel } from '../../lib/schema/model.ts';
import { trustedAddress } from './trusted-address.ts';

/** Where the preparation is; `failed` and `cancelled` lose nothing, since the background builds what is missing. */
export type Prepared = 'done' | 'failed' | 'cancelled';

/**
 * Makes a model ready for matching before it is put in use: its index is built and stored by a worker, so that neither this
 * page nor the background stands still. `signal` ends it at once.
 */
export function prepareIndex(model: CompetencyModel, useKnowledge: boolean, signal: AbortSignal): Promise<Prepared> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedAddress('/index-worker.js'));
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
