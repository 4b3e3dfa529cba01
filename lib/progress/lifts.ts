import type { Alignment } from '../schema/alignment.ts';
import type { Completion } from '../schema/completion.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { countedLevel } from './counted-level.ts';

/** The level held in a competency before a completion, and after it. */
export interface Lift {
  from: number;
  to: number;
}

/**
 * How one completion's alignment lifts (or would lift) the person, against what they had when it was noticed. Prepared
 * once for all completions, since every row of the log asks.
 */
export function createLifts(
  alignments: Iterable<Alignment>,
  completions: ReadonlyMap<string, Completion>,
  model: CompetencyModel,
): (alignment: Alignment) => Lift {
  const steps = new Map<string, { at: string; key: string; level: number }[]>();
  for (const { completion: key, competency, decision, level } of alignments) {
    const completion = completions.get(key);
    if (decision !== 'confirmed' || completion?.standing !== 'recorded') continue;
    const list = steps.get(competency) ?? [];
    list.push({ at: completion.observedAt, key, level: countedLevel(level, model) });
    steps.set(competency, list);
  }
  return ({ completion: key, competency, level, decision }) => {
    const at = completions.get(key)?.observedAt ?? '';
    const before = (steps.get(competency) ?? []).filter((step) => step.key !== key && step.at <= at);
    const from = before.reduce((highest, step) => Math.max(highest, step.level), 0);
    return { from, to: decision === 'rejected' ? from : Math.max(from, countedLevel(level, model)) };
  };
}
