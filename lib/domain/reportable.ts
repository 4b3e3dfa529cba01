import type { Alignment } from '../schema/alignment.ts';
import type { Completion } from '../schema/completion.ts';

/** Whether a completion may leave the device, and if not, why. */
export type Reportable = 'ready' | 'private' | 'not-in-model' | 'undecided' | 'not-recorded';

/** Only what is recorded, not private, and aligned with the person's or the company's yes, is ever sent. */
export function reportable(completion: Completion, alignments: Alignment[]): Reportable {
  if (completion.standing !== 'recorded') return 'not-recorded';
  if (completion.private) return 'private';
  if (alignments.some(({ decision }) => decision === 'confirmed')) return 'ready';
  return alignments.some(({ decision }) => decision === 'proposed') ? 'undecided' : 'not-in-model';
}
