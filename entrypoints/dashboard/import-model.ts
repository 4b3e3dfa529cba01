import type { ImportJob, ImportNews, ImportResult, ImportStage } from './import-messages.ts';
import workerAddress from './import-worker.ts?worker&url';
import { trustedAddress } from './trusted-address.ts';

/** A reading that goes on in its worker. */
export interface Reading {
  result: Promise<ImportResult | undefined>;
  cancel: () => void;
}

/** Reads files in a worker; resolves with undefined when it was cancelled, rejects when the worker broke down. */
export function importModel(job: ImportJob, onStage: (stage: ImportStage) => void): Reading {
  const worker = new Worker(trustedAddress(workerAddress), { type: 'module' });
  let cancel = () => {};
  const result = new Promise<ImportResult | undefined>((resolve, reject) => {
    cancel = () => resolve(undefined);
    worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
      if ('stage' in data) onStage(data.stage);
      else if ('result' in data) resolve(data.result);
      else reject(new Error(data.failure));
    };
    worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
  return { result, cancel: () => cancel() };
}
