import { inert } from '../../inert.ts';
import { type Remark, remark } from '../../remark.ts';
import { plainWord } from './table-fields.ts';

/** The levels of a scale and how cells name them. */
export interface LevelNames {
  names: string[];
  /** The number of the level a cell names, or undefined. */
  numberOf(cell: string): number | undefined;
  /** What may be written. */
  advice: Remark;
}

const numbered = /^(?:(?:level|stufe|niveau|lvl|l|n)[\s._-]*)?(\d{1,2})(?:[.,]0+)?$/i;

export function levelNames(names: string[]): LevelNames {
  const byName = new Map(names.map((name, at) => [plainWord(name), at + 1]));
  const examples = names.slice(0, 6).map(inert).join(', ');
  return {
    names,
    numberOf(cell) {
      const named = byName.get(plainWord(cell));
      if (named !== undefined) return named;
      const digits = numbered.exec(cell.trim())?.[1];
      return digits === undefined ? undefined : Number(digits);
    },
    advice: /\D/.test(examples)
      ? remark('remarkWriteNumberOr', names.length, examples)
      : remark('remarkWriteNumber', names.length),
  };
}

/** Orders of levels that are well known, from the lowest to the highest, for tables that do not say theirs. */
const usual = [
  'none beginner novice advancedbeginner intermediate competent proficient advanced expert master',
  'awareness working practitioner expert',
  'foundation basic working practitioner intermediate advanced expert',
  'grundlagen grundkenntnisse anfanger basis kenner anwender fortgeschritten konner fortgeschrittene experte expertin experten',
  'follow assist apply enable ensure initiate',
  'bronze silver gold platinum',
  'low medium high',
  'niedrig mittel hoch',
];

/** The names that cells use for levels, in the most likely order from the lowest to the highest; `Level 1` … for numbers. */
export function suggestLevels(cells: Iterable<string>): string[] {
  const names = new Map<string, string>();
  let highest = 0;
  for (const cell of cells) {
    const digits = numbered.exec(cell.trim())?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
    else if (cell.trim() !== '' && names.size < 20)
      names.set(plainWord(cell), names.get(plainWord(cell)) ?? cell.trim());
  }
  const found = [...names.keys()];
  const order = usual
    .map((line) => line.split(' '))
    .sort(
      (a, b) => found.filter((name) => b.includes(name)).length - found.filter((name) => a.includes(name)).length,
    )[0];
  const rank = (name: string) => (order?.includes(name) ? order.indexOf(name) : 50);
  const ordered = found.sort((a, b) => rank(a) - rank(b)).map((name) => names.get(name) ?? name);
  if (ordered.length > 0) return ordered;
  return Array.from({ length: Math.min(20, Math.max(1, highest)) }, (_, at) => `Level ${at + 1}`);
}
