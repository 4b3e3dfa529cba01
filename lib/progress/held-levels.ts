import type { Alignment } from '../schema/alignment.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { countedLevel } from './counted-level.ts';

/**
 * The level held in each competency, and nothing more: what readiness needs, without reading a single completion. What is
 * not in the map is not held. `attainments` gives the same levels with what proves them.
 */
export function heldLevels(
  alignments: Iterable<Alignment>,
  isRecorded: (completion: string) => boolean,
  model: CompetencyModel,
): Map<string, { level: number }> {
  const held = new Map<string, { level: number }>();
  for (const { completion, competency, decision, level } of alignments) {
    if (decision !== 'confirmed' || !isRecorded(completion)) continue;
    const counted = countedLevel(level, model);
    if (counted > (held.get(competency)?.level ?? 0)) held.set(competency, { level: counted });
  }
  return held;
}
