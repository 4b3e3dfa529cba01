import { inert } from '../../inert.ts';
import { type Remark, remark } from '../../remark.ts';
import { isDate, levelCell } from './level-cell.ts';
import { plainWord } from './table-fields.ts';

/** The levels of a scale and how cells name them. */
export interface LevelNames {
  names: string[];
  /** The number of the level a cell names, or undefined. */
  numberOf(cell: string): number | undefined;
  /** What may be written. */
  advice: Remark;
}

/** A level that has no name of its own. */
const nameless = /^Level \d+$/;

export function levelNames(names: string[]): LevelNames {
  const byName = new Map(names.map((name, at) => [plainWord(name), at + 1]));
  const examples = names.slice(0, 6).map(inert).join(', ');
  return {
    names,
    numberOf(cell) {
      const whole = byName.get(plainWord(cell));
      if (whole !== undefined || isDate(cell)) return whole;
      const { number, name } = levelCell(cell);
      if (name === undefined) return number;
      if (number === undefined) return undefined;
      // Number and name have to agree, or one of them is a slip.
      const named = byName.get(plainWord(name));
      return named === number || nameless.test(names[number - 1] ?? '') ? number : undefined;
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
].map((line) => line.split(' '));

const mostLevels = 20;

/** Names that other columns use as much: priorities, efforts. */
const vague = new Set(['none', 'low', 'medium', 'high', 'niedrig', 'mittel', 'hoch']);

/** Whether a cell holds what is usually a level: a small number, or a name of one of the known orders. */
export function isUsualLevel(cell: string): boolean {
  const { number, name } = levelCell(cell);
  if (name === undefined) return number !== undefined && number <= mostLevels;
  const word = plainWord(name);
  return !vague.has(word) && usual.some((order) => order.includes(word));
}

/** The names that cells use for levels, in the most likely order from the lowest to the highest; `Level 1` … for numbers. */
export function suggestLevels(cells: Iterable<string>): string[] {
  const named = new Map<string, string>();
  const numbered = new Map<number, string>();
  let highest = 0;
  // A slip among numbers is no scale of its own.
  let mostlyNamed = 0;
  for (const cell of cells) {
    if (cell.trim() === '' || isDate(cell)) continue;
    const { number, name } = levelCell(cell);
    if (number !== undefined) highest = Math.max(highest, number);
    mostlyNamed += number === undefined ? 1 : -1;
    if (name === undefined) continue;
    if (number !== undefined && !numbered.has(number)) numbered.set(number, name);
    if (number === undefined && named.size < mostLevels && !named.has(plainWord(name)))
      named.set(plainWord(name), name);
  }
  if (named.size > 0 && mostlyNamed >= 0) return inUsualOrder(named);
  return Array.from(
    { length: Math.min(mostLevels, Math.max(1, highest)) },
    (_, at) => numbered.get(at + 1) ?? `Level ${at + 1}`,
  );
}

function inUsualOrder(named: ReadonlyMap<string, string>): string[] {
  const found = [...named.keys()];
  const fits = (order: string[]) => found.filter((name) => order.includes(name)).length;
  const order = usual.toSorted((a, b) => fits(b) - fits(a))[0];
  const rank = (name: string) => (order?.includes(name) ? order.indexOf(name) : 50);
  return found.sort((a, b) => rank(a) - rank(b)).map((name) => named.get(name) ?? name);
}
