import type { CompetencyModel } from '../schema/model.ts';

/** The level that a course may lift someone to in a model: not above the policy's ceiling, nor above the scale. */
export function countedLevel(level: number, { policy, scale }: CompetencyModel): number {
  return Math.min(level, policy?.courseCeiling ?? level, scale.levels.length);
}
