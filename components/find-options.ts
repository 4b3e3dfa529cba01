/** One entry of a searchable list. */
export interface Option {
  id: string;
  label: string;
  /** Shown beside it, e.g. the family. */
  hint?: string;
  /** Other names that find it too. */
  also?: string[];
}

/** More than this nobody reads; typing on narrows it. */
const mostShown = 40;

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function rank(option: Option, wanted: string): number {
  const label = fold(option.label);
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  if (label.includes(` ${wanted}`)) return 2;
  if (label.includes(wanted)) return 3;
  if (option.also?.some((name) => fold(name).startsWith(wanted))) return 4;
  return option.also?.some((name) => fold(name).includes(wanted)) || fold(option.hint ?? '').includes(wanted) ? 5 : -1;
}

/** The options that match what was typed, the best first; accents and case do not matter. */
export function findOptions(options: Option[], typed: string): Option[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return options.slice(0, mostShown);
  return options
    .map((option) => ({ option, rank: rank(option, wanted) }))
    .filter((scored) => scored.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ option }) => option);
}
