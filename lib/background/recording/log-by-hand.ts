import { providerOf } from '../../domain/claim.ts';
import { titleAsId } from '../../domain/title-as-id.ts';
import type { Input } from '../../messaging/protocol.ts';
import type { House } from '../house.ts';
import { isoNow } from '../house.ts';
import { completionKeyOf } from './identity.ts';
import { type Recorded, recordClaim } from './record.ts';
import { wholeCourse } from './whole-course.ts';

const longestId = 512;

/** Addresses, and titles once normalised, may be longer than an id can be. */
export function shortId(id: string): string {
  if (id.length <= longestId) return id;
  const told = completionKeyOf({ provider: '', account: '', course: id, attempt: '' });
  return `${id.slice(0, longestId - told.length - 1)} ${told}`;
}

/** The person says they finished it (E0). A page seen later that proves the same course joins this very completion. */
export function logByHand(house: House, input: Input<'completion.log'>): Promise<Recorded> {
  const { title, url, id, publisher, description, teaches, hours, completedAt, kind, note } = input;
  const provider = (url === undefined ? undefined : providerOf(url)) ?? 'manual';
  const course = {
    id: shortId(id ?? url ?? titleAsId(title)),
    title,
    ...(url === undefined ? {} : { url }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(description === undefined ? {} : { description }),
    ...(teaches === undefined ? {} : { teaches }),
    ...(hours === undefined ? {} : { hours }),
  };
  const now = isoNow(house);
  const claim = wholeCourse({
    provider,
    course,
    status: 'completed',
    ...(completedAt === undefined ? {} : { completedAt }),
    dateSource: completedAt === undefined ? 'unknown' : 'declared',
    observedAt: now,
    evidence: { level: 'E0', via: 'person', at: now },
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
  });
  return recordClaim(house, claim);
}
