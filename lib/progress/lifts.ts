import type { Alignment } from '../schema/alignment.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { countedLevel } from './counted-level.ts';

/** The level held in a competency before a completion, and after it. */
export interface Lift {
  from: number;
  to: number;
}

/** Every completion's place in time, the oldest first, and which of them are recorded. */
export interface Timeline {
  places: ReadonlyMap<string, number>;
  isRecorded(completion: string): boolean;
}

/**
 * How one completion's alignment lifts (or would lift) the person, against what they had when it was noticed. Prepared
 * once for all completions, since every row of the log asks.
 */
export function createLifts(
  alignments: Iterable<Alignment>,
  { places, isRecorded }: Timeline,
  model: CompetencyModel,
): (alignment: Alignment) => Lift {
  const steps = new Map<string, { place: number; key: string; level: number }[]>();
  for (const { completion: key, competency, decision, level } of alignments) {
    if (decision !== 'confirmed' || !isRecorded(key)) continue;
    const list = steps.get(competency) ?? [];
    list.push({ place: places.get(key) ?? 0, key, level: countedLevel(level, model) });
    steps.set(competency, list);
  }
  return ({ completion: key, competency, level, decision }) => {
    const place = places.get(key) ?? 0;
    const before = (steps.get(competency) ?? []).filter((step) => step.key !== key && step.place <= place);
    const from = before.reduce((highest, step) => Math.max(highest, step.level), 0);
    return { from, to: decision === 'rejected' ? from : Math.max(from, countedLevel(level, model)) };
  };
}
