import type { Competency } from '../schema/model.ts';
import type { NamedCompetency } from './engine/competency-names.ts';

/** What the engine reads of each competency, in the order of the model. */
export function namedCompetencies(competencies: readonly Competency[]): NamedCompetency[] {
  return competencies.map(({ id, label, altLabels, description, translations }) => ({
    id,
    ...named({ label, altLabels, description }),
    label,
    ...(translations !== undefined && {
      translations: Object.fromEntries(Object.entries(translations).map(([tag, names]) => [tag, named(names)])),
    }),
  }));
}

type Names = Pick<NonNullable<Competency['translations']>[string], 'label' | 'altLabels' | 'description'>;

const named = ({ label, altLabels, description }: Names) => ({
  ...(label === undefined ? {} : { label }),
  ...(altLabels === undefined ? {} : { altLabels }),
  ...(description === undefined ? {} : { description }),
});
