/** What the receiver holds under one key. */
export type Held = { revision: number; withdrawn: boolean };

/** What an incoming item says of itself. */
export type Incoming = { revision: number; eventId: string };

export type Verdict =
  | { status: 'created' | 'updated' | 'duplicate' }
  | { status: 'stale' | 'conflict' | 'rejected'; code: string; message: string };

/**
 * Judges one well-formed item against what is held under its key; `seen` tells whether its event was accepted before.
 * The tombstone is asked first: a re-send that was under way while it was withdrawn must not bring it back.
 */
export function judge(incoming: Incoming, held: Held | undefined, seen: boolean): Verdict {
  if (held?.withdrawn) return incoming.revision > held.revision ? { status: 'updated' } : withdrawn(held);
  if (seen) return { status: 'duplicate' };
  if (!held) return { status: 'created' };
  if (incoming.revision > held.revision) return { status: 'updated' };
  return incoming.revision < held.revision ? overtaken(held) : sameRevision(held);
}

/** Whether a withdrawal as of `revision` (default: whatever is held) still applies, and the tombstone it leaves. */
export function judgeWithdrawal(held: Held | undefined, revision: number | undefined): { tombstone?: number } {
  if (!held) return revision === undefined ? {} : { tombstone: revision };
  if (held.withdrawn) return revision !== undefined && revision > held.revision ? { tombstone: revision } : {};
  if (revision !== undefined && revision < held.revision) return {};
  return { tombstone: revision ?? held.revision };
}

/** The verdict on an item that does not keep to the contract. */
export function malformed(problem: string): Verdict {
  const advice = 'Correct it and send the item again with a new eventId; the other items were judged.';
  return { status: 'rejected', code: 'malformed', message: `${problem.slice(0, 380)}. ${advice}` };
}

/** The verdict on an item whose eventId is not the hash of its content. */
export function eventIdMismatch(expected: string): Verdict {
  const message = `The eventId does not match the content, which gives ${expected}. Build it as the contract says (UUIDv5 over the canonical JSON without eventId and signature) and send the item again.`;
  return { status: 'rejected', code: 'event-id-mismatch', message };
}

function withdrawn(held: Held): Verdict {
  const message = `This was withdrawn at revision ${held.revision}. To share it again, send a higher revision.`;
  return { status: 'stale', code: 'withdrawn', message };
}

function overtaken(held: Held): Verdict {
  return { status: 'stale', code: 'newer-held', message: `Revision ${held.revision} is held already. Nothing to do.` };
}

function sameRevision(held: Held): Verdict {
  const message = `Revision ${held.revision} is held with other content. To replace it, send revision ${held.revision + 1}.`;
  return { status: 'conflict', code: 'same-revision', message };
}
