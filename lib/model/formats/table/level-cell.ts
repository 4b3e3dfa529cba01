/** What a cell says of a level: its number, its name, or both. */
export interface LevelCell {
  number?: number;
  name?: string;
}

const numberAlone = /^(?:(?:level|stufe|niveau|lvl|l|n)[\s._-]*)?(\d{1,2})(?:[.,]0+)?$/i;
/** "3 - Advanced", "3. Advanced", "Stufe 3: Könner". */
const numberFirst =
  /^(?:(?:level|stufe|niveau|lvl|l|n)[\s._-]*)?(\d{1,2})(?:\s*[-–—:.,)/|=]\s*|\s+)\(?(\p{L}.*?)\)?$/iu;
/** "Advanced (3)", "Advanced - 3". */
const numberLast = /^(\p{L}.*?)\s*(?:[([]|\s[-–—:=]\s)\s*(\d{1,2})\s*[)\]]?$/u;

const month = 'jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[zc]';
const date = new RegExp(
  `^(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[.\\s-]+(?:${month})[a-zä.]*(?:[\\s-]+\\d{2,4})?|(?:${month})[a-zä.]*[\\s-]\\d{1,4})$`,
  'i',
);

/** Whether a cell holds a date, which spreadsheets make of entries such as 1.2 or 2-3. */
export const isDate = (cell: string): boolean => date.test(cell.trim());

/** Reads a cell that names a level; one with neither number nor name says nothing. */
export function levelCell(cell: string): LevelCell {
  const words = cell.trim();
  if (words === '') return {};
  const alone = numberAlone.exec(words)?.[1];
  if (alone !== undefined) return { number: Number(alone) };
  const [, number, name] = numberFirst.exec(words) ?? [];
  if (number !== undefined && name !== undefined) return { number: Number(number), name };
  const [, before, after] = numberLast.exec(words) ?? [];
  if (before !== undefined && after !== undefined) return { number: Number(after), name: before };
  return { name: words };
}
