import type { Competency } from '../schema/model.ts';
import type { NamedCompetency } from './engine/competency-names.ts';

/** What the engine reads of each competency, in the order of the model. */
export function namedCompetencies(competencies: readonly Competency[]): NamedCompetency[] {
  return competencies.map(({ id, label, altLabels, description }) => ({
    id,
    label,
    ...(altLabels === undefined ? {} : { altLabels }),
    ...(description === undefined ? {} : { description }),
  }));
}
