import { inert } from '../../inert.ts';
import type { Remark } from '../../remark.ts';
import type { FilePlace, FileProblem, Table } from '../model-file.ts';
import type { Field } from './table-fields.ts';
import type { TableMatch } from './table-match.ts';

/** One row of data with what its cells mean. */
export interface SheetRow {
  table: string;
  /** As the spreadsheet counts it: from 1, the header included. */
  row: number;
  cell(field: Field): string;
  /** All cells of a field that several columns may have. */
  cells(field: Field): { value: string; header: string; column: number }[];
  /** All cells whose columns mean something. */
  filled(): { value: string; column: number }[];
  /** A problem with this row, or with one cell of it. */
  problem(remark: Remark, at?: Field | number): FileProblem;
}

/** The rows of a matched sheet that have anything in them. */
export function* sheetRows({ rows }: Table, match: TableMatch): Generator<SheetRow> {
  const columnOf = new Map<Field, number>();
  for (const [column, field] of match.columns.entries()) {
    if (field !== undefined && !columnOf.has(field)) columnOf.set(field, column);
  }
  for (let at = match.header + 1; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    if (cells.every((cell) => cell === '')) continue;
    yield {
      table: match.table,
      row: at + 1,
      cell: (field) => cells[columnOf.get(field) ?? -1] ?? '',
      cells: (field) =>
        match.columns.flatMap((meaning, column) =>
          meaning === field ? [{ value: cells[column] ?? '', header: match.headers[column] ?? '', column }] : [],
        ),
      filled: () =>
        match.columns.flatMap((meaning, column) =>
          meaning === undefined ? [] : [{ value: cells[column] ?? '', column }],
        ),
      problem: (remark, where) => {
        const column = typeof where === 'number' ? where : where === undefined ? undefined : columnOf.get(where);
        return { place: cellPlace(match, at + 1, column), remark };
      },
    };
  }
}

/** The place of a cell, or of a whole row. */
function cellPlace({ table, headers }: TableMatch, row: number, column: number | undefined): FilePlace {
  if (column === undefined) return { kind: 'row', table, row };
  return { kind: 'row', table, row, column: { letters: columnLetters(column), header: inert(headers[column] ?? '') } };
}

/** A column's letters as a spreadsheet writes them: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The names in a cell that holds several, one a line or parted by semicolons or bars. */
export function listIn(cell: string): string[] {
  return cell
    .split(/[;\n|]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
