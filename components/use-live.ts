import { useEffect, useRef, useState } from 'preact/hooks';

/** Something shown that may change behind our back. */
export interface Live<T> {
  value?: T;
  /** The last load failed; `value` may still hold what was there before. */
  failed: boolean;
  reload: () => Promise<void>;
}

/** Calls back after each change; returns how to stop. */
export type Subscribe = (changed: () => void) => () => void;

/** Several changes at once cost one load: what is announced while loading is loaded once more, after. */
function createLoader<T>(load: () => Promise<T>, show: (result: { value: T } | undefined) => void) {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      try {
        show({ value: await load() });
      } catch (error) {
        console.error('Skillmark could not load what to show:', error);
        show(undefined);
      }
    } while (again);
    running = undefined;
  };
  return () => {
    if (running === undefined) running = run();
    else again = true;
    return running;
  };
}

/**
 * Loads once, again after each announced change, and again when `key` changes. Never polls.
 */
export function useLive<T>(load: () => Promise<T>, subscribe: Subscribe, key = ''): Live<T> {
  const [state, setState] = useState<{ value?: T; failed: boolean }>({ failed: false });
  const reload = useRef<() => Promise<void>>(async () => {});
  useEffect(() => {
    let current = true;
    const loader = createLoader(load, (result) => {
      if (current) setState((old) => (result === undefined ? { ...old, failed: true } : { ...result, failed: false }));
    });
    reload.current = loader;
    const stop = subscribe(() => void loader());
    void loader();
    return () => {
      current = false;
      stop();
    };
  }, [key]);
  return { ...state, reload: () => reload.current() };
}
