import type { NamedCompetency } from './competency-names.ts';

// One name that two competencies share may be meant; with the label and more, what stands there was copied from the other.
const fewestShared = 2;

/**
 * The same competencies without names that belong to another: where one has another's label among its other names, all that the
 * two share are the other's (unless it is so both ways). Lists that were put together by machine have such blocks. A name that
 * goes leaves an empty one, so that names keep their numbers.
 */
export function withOwnNames<Named extends Pick<NamedCompetency, 'label' | 'altLabels'>>(
  all: readonly Named[],
): Named[] {
  const labels = new Map(all.map(({ label }, number) => [label.toLowerCase(), number]));
  const folded = new Map<number, Set<string>>();
  const foldedOf = (number: number): Set<string> => {
    const names = folded.get(number) ?? new Set(all[number]?.altLabels?.map((name) => name.toLowerCase()));
    folded.set(number, names);
    return names;
  };
  return all.map((one, number) => {
    const { label, altLabels = [] } = one;
    const foreign = new Set<string>();
    for (const name of altLabels) {
      const its = name.toLowerCase();
      const other = labels.get(its);
      if (other === undefined || other === number || foldedOf(other).has(label.toLowerCase())) continue;
      const shared = [its, ...[...foldedOf(other)].filter((shared) => foldedOf(number).has(shared))];
      if (shared.length >= fewestShared) for (const each of shared) foreign.add(each);
    }
    if (foreign.size === 0) return one;
    return { ...one, altLabels: altLabels.map((name) => (foreign.has(name.toLowerCase()) ? '' : name)) };
  });
}
