import { remark } from '../../remark.ts';
import type { FileProblem } from '../model-file.ts';
import type { SheetRow } from './cells.ts';

/** What spreadsheets show where a formula has no result, or the column is too narrow, English and German. */
const error =
  /^#(?:N\/A|NV|REF!|BEZUG!|NAME\?|VALUE!|WERT!|DIV\/0!|NULL!|NUM!|ZAHL!|SPILL!|ÜBERLAUF!|CALC!|KALK!|#{3,})$/i;

const isFormulaError = (cell: string): boolean => cell.startsWith('#') && error.test(cell);

/** The cells that hold an error instead of a value: taken for text, or for nothing, they would be a silent mistake. */
export function formulaErrors(rows: Iterable<SheetRow>): FileProblem[] {
  return [...rows].flatMap((row) =>
    row
      .filled()
      .filter(({ value }) => isFormulaError(value))
      .map(({ value, column }) => row.problem(remark('remarkFormulaError', value), column)),
  );
}
