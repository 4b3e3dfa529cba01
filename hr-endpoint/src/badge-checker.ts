import type { GetText } from '../../lib/badges/inquiry.ts';
import { type Checked, checkBadge } from './check-badge.ts';
import { keepCheck, listUnchecked } from './db/badge-checks.ts';
import type { Database } from './db/open.ts';

export type BadgeChecker = {
  /** Something new may have arrived; returns at once. */
  wake: () => void;
  /** Resolves when nothing is under way; nothing begins afterwards. */
  close: () => Promise<void>;
};

const atOnce = 20;
const askAgainAfter = 24 * 3600 * 1000;

/**
 * Looks at badges one after the other, beside the answers to senders: an issuer that is slow holds up no report. What was not
 * looked at when the endpoint stopped is taken up at its next start.
 */
export function createBadgeChecker(db: Database, get: GetText, now: () => Date): BadgeChecker {
  const report = (error: unknown) =>
    console.error(`Badges could not be checked: ${error instanceof Error ? error.message : error}`);
  let isClosed = false;
  let work = Promise.resolve();
  let waiting = 0;
  const look = async () => {
    waiting = 0;
    const silentSince = new Date(now().getTime() - askAgainAfter);
    for (;;) {
      const unchecked = await listUnchecked(db, silentSince, atOnce);
      if (unchecked.length === 0) return;
      for (const one of unchecked) {
        if (isClosed) return;
        const { item, mail } = one;
        // A badge that breaks the rules' own code must not be looked at for ever, nor hide the others.
        const broken = (error: unknown): Checked => {
          report(error);
          return { level: null, why: 'broken' };
        };
        const checked = await checkBadge(item, { get, mail: mail ?? undefined, now: now() }).catch(broken);
        await keepCheck(db, one, checked, now());
      }
    }
  };
  return {
    wake() {
      // One that waits will see what has come meanwhile.
      if (isClosed || waiting > 0) return;
      waiting += 1;
      work = work.then(look).catch(report);
    },
    close() {
      isClosed = true;
      return work;
    },
  };
}
