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

/** An option as it is searched. */
interface Folded {
  option: Option;
  label: string;
  also: string[];
  hint: string;
}

// Folded once for a list, since a model may have fourteen thousand skills with ten names each, and every letter asks.
const folded = new WeakMap<Option[], Folded[]>();

function foldedOf(options: Option[]): Folded[] {
  const known = folded.get(options);
  if (known !== undefined) return known;
  const made = options.map((option) => ({
    option,
    label: fold(option.label),
    also: (option.also ?? []).map(fold),
    hint: fold(option.hint ?? ''),
  }));
  folded.set(options, made);
  return made;
}

/** What was typed: the whole, and where it is several words each of them. */
interface Wanted {
  wanted: string;
  words: string[];
}

function rank({ label, also, hint }: Folded, { wanted, words }: Wanted): number {
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  if (label.includes(` ${wanted}`)) return 2;
  if (label.includes(wanted)) return 3;
  if (also.some((name) => name.startsWith(wanted))) return 4;
  if (also.some((name) => name.includes(wanted)) || hint.includes(wanted)) return 5;
  // Last, all its words, wherever they stand: who types "modelling data" looks for "Data modelling".
  const hasAll = (name: string) => words.every((word) => name.startsWith(word) || name.includes(` ${word}`));
  return words.length > 1 && (hasAll(label) || also.some(hasAll)) ? 6 : -1;
}

/** The options that match what was typed, the best first, `most` at most; accents and case do not matter. */
export function findOptions(options: Option[], typed: string, most = mostShown): Option[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return options.slice(0, most);
  const words = wanted.split(/\s+/);
  return foldedOf(options)
    .map((one) => ({ option: one.option, rank: rank(one, { wanted, words }) }))
    .filter((scored) => scored.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ option }) => option);
}
