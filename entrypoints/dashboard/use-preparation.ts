import { useEffect, useRef } from 'preact/hooks';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { type Preparation, type Prepared, prepareIndex } from './prepare-index.ts';

/** Names are accepted in bursts, and each makes another index. */
const pause = 500;

interface Ready {
  /** Waits until the model is ready and keeps that. */
  keep: (model: CompetencyModel) => Promise<Prepared>;
  stop: () => void;
}

/** Makes a model ready while it is looked over, so that accepting it need not wait for that. */
export function usePreparation(model: CompetencyModel | undefined, useKnowledge: boolean): Ready {
  const running = useRef<Preparation>(undefined);
  const stop = () => {
    running.current?.stop();
    running.current = undefined;
  };
  useEffect(() => {
    if (model === undefined) return;
    const timer = setTimeout(() => {
      running.current ??= prepareIndex(model, useKnowledge);
    }, pause);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [model, useKnowledge]);
  return {
    keep(accepted) {
      running.current ??= prepareIndex(accepted, useKnowledge);
      return running.current.keep();
    },
    stop,
  };
}
