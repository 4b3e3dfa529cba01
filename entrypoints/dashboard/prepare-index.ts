import type { CompetencyModel } from '../../lib/schema/model.ts';
import { trustedAddress } from './trusted-address.ts';

/** How a preparation ended; `failed` and `stopped` lose nothing, since the background builds what is missing. */
export type Prepared = 'done' | 'failed' | 'stopped';

/** A model that is being made ready for matching. */
export interface Preparation {
  /** Waits for the index and stores it. */
  keep: () => Promise<Prepared>;
  /** Ends it at once; nothing is left of it. */
  stop: () => void;
}

/** Begins to build a model's index in a worker, so that neither this page nor the background stands still. */
export function prepareIndex(model: CompetencyModel, useKnowledge: boolean): Preparation {
  const worker = new Worker(trustedAddress('/index-worker.js'));
  let end = (_how: Prepared) => {};
  const ended = new Promise<Prepared>((resolve) => {
    end = (how) => {
      worker.terminate();
      resolve(how);
    };
  });
  worker.addEventListener('message', ({ data }) => {
    if (data.stage === 'failed') console.warn('Skillmark could not prepare the model:', data.reason);
    end(data.stage === 'done' ? 'done' : 'failed');
  });
  worker.addEventListener('error', (event) => {
    console.warn('Skillmark could not prepare the model:', event.message);
    end('failed');
  });
  worker.postMessage({ model, useKnowledge });
  return {
    keep() {
      worker.postMessage('keep');
      return ended;
    },
    stop: () => end('stopped'),
  };
}
