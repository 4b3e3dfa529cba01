import type { HeldId } from '../schema/hr.ts';
import type { Channel, Failure } from './connectors/connector.ts';

/** More pages than any person's learning fills; a receiver that never comes to an end is not followed for ever. */
const mostPages = 200;

/** Ids of everything that the receiver holds of this person in one lane. A receiver without such a list holds nothing that it tells of. */
export async function readHeld(channel: Channel): Promise<{ kind: 'held'; items: HeldId[] } | Failure> {
  const items: HeldId[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await channel.held(cursor);
    if (answer.kind === 'failed') return answer.problem === 'not-found' ? { kind: 'held', items } : answer;
    items.push(...answer.items);
    if (answer.next === undefined || answer.next === cursor) break;
    cursor = answer.next;
  }
  return { kind: 'held', items };
}
