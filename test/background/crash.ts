/** What a killed worker's code sees, since JavaScript cannot simply stop: every outside operation fails from then on. */
class Killed extends Error {}

/** Just before the operation took effect, or just after, with its answer lost. */
export type Moment = 'before' | 'after';

/** Counts outside operations (committed transactions, storage writes, requests) and kills the worker at one of them. */
export interface Crash {
  readonly dead: boolean;
  readonly count: number;
  /** Kills at the n-th operation from now. */
  arm(n: number, moment: Moment): void;
  effect<T>(run: () => Promise<T>): Promise<T>;
  /** To be called with every write transaction as it begins. */
  writing(transaction: IDBTransaction): void;
}

export function createCrash(): Crash {
  let dead = false;
  let count = 0;
  let at = Number.POSITIVE_INFINITY;
  let moment: Moment = 'before';
  const open = new Set<IDBTransaction>();
  const die = () => {
    dead = true;
    // A dying worker takes the transactions with it that have not been committed yet.
    for (const transaction of open) transaction.abort();
    open.clear();
  };
  const check = () => {
    if (dead) throw new Killed('The worker is dead.');
  };
  return {
    get dead() {
      return dead;
    },
    get count() {
      return count;
    },
    arm(n, when) {
      at = count + n;
      moment = when;
    },
    async effect(run) {
      check();
      count += 1;
      const last = count === at;
      if (last && moment === 'before') die();
      check();
      const result = await run();
      if (last) die();
      check();
      return result;
    },
    writing(transaction) {
      check();
      count += 1;
      const last = count === at;
      open.add(transaction);
      const ended = () => open.delete(transaction);
      transaction.addEventListener('abort', ended);
      transaction.addEventListener('complete', () => {
        ended();
        if (last) die();
      });
      if (last && moment === 'before') die();
    },
  };
}
