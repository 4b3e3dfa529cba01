import type { Completion } from '../../schema/completion.ts';

/** What one import made of a completion: brought by it, an answered question, or nothing that it could take back alone. */
export function broughtBy({ standing, observedAt, evidence }: Completion, at: string): 'removed' | 'asked' | undefined {
  if (standing !== 'recorded' || observedAt !== at || !evidence.some((one) => one.at === at)) return undefined;
  // What was proven in another way since, stays.
  if (evidence.some((one) => Date.parse(one.at) > Date.parse(at))) return undefined;
  return evidence.every((one) => one.at === at) ? 'removed' : 'asked';
}
