import type { Sighting } from '../../lib/schema/completion.ts';
import { keyOf } from './story.ts';
import { type CourseId, titles } from './test-model.ts';

interface Known {
  standing: 'recorded' | 'asked' | 'removed';
  private: boolean;
  status: Sighting['status'];
  decision?: 'confirmed' | 'rejected';
  /** Words for the skill that is missing; absent: not proposed. */
  proposed?: string | undefined;
}

/** What should be so, told in the simplest way: no queue, no network, no kills. */
export interface Truth {
  courses: Map<CourseId, Known>;
  agreed: boolean;
  model: 1 | 2;
}

export const createTruth = (): Truth => ({ courses: new Map(), agreed: false, model: 1 });

/** The competency that each course may count toward. */
export const competencyOf: Record<CourseId, string> = { sql: 'sql', etl: 'pipelines', py: 'python', cook: 'sql' };

export function see({ courses }: Truth, id: CourseId, scope: Sighting['scope'], status: Sighting['status']): void {
  const held = courses.get(id);
  const standing = scope === 'course' ? 'recorded' : 'asked';
  if (held === undefined) courses.set(id, { standing, private: false, status });
  else if (held.standing === 'asked' && scope === 'course') Object.assign(held, { standing, status });
  else if (held.standing === 'asked' || (held.standing === 'recorded' && scope === 'course')) {
    if (held.status !== 'passed') held.status = status;
  }
}

function counts({ model }: Truth, id: CourseId, { decision }: Known): boolean {
  if (decision !== undefined) return decision === 'confirmed';
  return id === 'sql' || (id === 'etl' && model === 1);
}

/** What HR should hold in the end, as `agreement.ledgerOf` tells it. */
export function expectedLedger(truth: Truth): string[] {
  return [...truth.courses]
    .filter(([id, known]) => known.standing === 'recorded' && !known.private && counts(truth, id, known))
    .map(([id, { status }]) => `${titles[id]} ${status}`)
    .sort();
}

/** What HR should hold as proposals in the end, as `agreement.proposalsOf` tells it. */
export function expectedProposals({ courses }: Truth): string[] {
  return [...courses]
    .filter(([, known]) => known.standing === 'recorded' && !known.private && known.proposed !== undefined)
    .map(([id, { proposed }]) => `${titles[id]} ${proposed}`.trim())
    .sort();
}

/** Keys of what is private now. */
export const privateKeys = ({ courses }: Truth): Set<string> =>
  new Set([...courses].filter(([, known]) => known.private).map(([id]) => keyOf(id)));
