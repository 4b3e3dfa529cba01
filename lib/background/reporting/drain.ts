import type { Endpoint } from '../../schema/settings.ts';
import { type LaneName, laneNames, lanes } from '../../store/lanes.ts';
import type { Channel } from '../../sync/connectors/connector.ts';
import { type PushResult, push } from '../../sync/push.ts';
import { settle } from '../aligning/settle.ts';
import { alone } from '../alone.ts';
import type { House } from '../house.ts';
import { mend } from '../recording/resume.ts';
import { mayPropose, rememberProposals } from './propose.ts';
import { reconcile } from './reconcile.ts';

// Shorter waits are slept through by the living worker too: alarms come no sooner than after 30 s.
const napLimit = 25_000;
/** One more than a report is ever renewed: what cannot be settled must not keep us here. */
const mostRenewals = 4;

/** The endpoint that the person agreed to send to, if there is one. */
async function agreedEndpoint({ settings }: House): Promise<Endpoint | undefined> {
  const { endpoint, agreed } = await settings.read();
  return agreed?.baseUrl === endpoint?.baseUrl ? endpoint : undefined;
}

async function pushAgreed(house: House): Promise<PushResult> {
  const endpoint = await agreedEndpoint(house);
  if (endpoint === undefined) return { kind: 'emptied' };
  const permitted = async () => {
    const still = await agreedEndpoint(house);
    return still?.baseUrl === endpoint.baseUrl && still.key === endpoint.key;
  };
  const mended = () => house.exclusive('record', () => mend(house));
  const connector = house.connect(endpoint);
  const { db, now, random, announce: progress } = house;
  const pushIn = (name: LaneName, channel: Channel, optional: boolean) =>
    push({
      ...{ db, endpoint, permitted, mend: mended, now, random, progress, channel, optional, lane: lanes[name] },
      readPause: () => house.settings.readPause(name),
      writePause: (pause) => house.settings.writePause(name, pause),
    });
  const { notBefore } = await house.settings.readPause('completions');
  if (notBefore <= now()) await reconcile(house, endpoint, connector);
  const sent = await pushIn('completions', connector, false);
  if (sent.kind !== 'emptied' || !(await mayPropose(house, endpoint, connector))) return sent;
  const proposed = await pushIn('proposals', connector.proposals, true);
  if (proposed.kind !== 'not-taken') return proposed;
  await rememberProposals(house, endpoint, false);
  return sent;
}

/**
 * Sends what waits, if the person agreed. Only one drain runs at a time in the whole browser; others wait their turn. What the
 * receiver wants under a higher revision is made anew and goes at once.
 */
export async function drain(house: House): Promise<void> {
  for (let time = 0; time < mostRenewals; time += 1) {
    await drainOnce(house);
    if ((await house.db.count('unaligned')) === 0) return;
    await settle(house);
  }
}

async function drainOnce(house: House): Promise<void> {
  // Asked inside, since the person may disconnect while this one waits for its turn.
  const result = await house.exclusive('drain', () => pushAgreed(house));
  house.announce();
  if (result.kind !== 'paused') return;
  house.wakeAt(result.until);
  const wait = result.until - house.now();
  if (wait < napLimit) setTimeout(() => alone(drain(house)), wait);
}

/** The person wants it now: the pause is over, and what was refused is offered again. */
export async function sendNow(house: House): Promise<void> {
  for (const name of laneNames) {
    await house.settings.writePause(name, { failures: 0, notBefore: 0 });
    const transaction = house.db.transaction(lanes[name].outbox, 'readwrite');
    for (const row of await transaction.store.getAll()) {
      const { refusal: _old, ...offered } = row;
      if (row.state === 'refused') await transaction.store.put({ ...offered, state: 'waiting', attempts: 0 });
    }
    await transaction.done;
  }
  await drain(house);
}
