import { isUsualLevel } from './level-names.ts';

const mostColumns = 200;
const mostTop = 12;
const longestCell = 60;

const filled = (row: readonly string[] = []) => row.filter((cell) => cell !== '').length;
const shortened = (cell: string) => (cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell);

/** The rows among which the one with the names of the columns is. */
export const topOf = (rows: string[][]): string[][] =>
  rows.slice(0, mostTop).map((row) => row.slice(0, mostColumns).map(shortened));

/** Where the names of the columns most likely are: in the first row with two cells or more, since above it may be a title. */
export function headerRow(rows: string[][]): number {
  const first = rows.slice(0, 30).findIndex((row) => filled(row) >= 2);
  if (first === -1)
    return Math.max(
      0,
      rows.findIndex((row) => filled(row) > 0),
    );
  return goesOnBelow(rows[first] ?? [], rows[first + 1] ?? []) ? first + 1 : first;
}

/** Whether names go on in the next row, under cells that were merged: "Target by role" over "Analyst", "Lead". */
function goesOnBelow(names: string[], below: string[]): boolean {
  const isFree = (column: number) => (names[column] ?? '') === '';
  const columns = below.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const first = names.findIndex((cell) => cell !== '');
  return (
    columns.length >= 2 &&
    (below[first] ?? '') === '' &&
    columns.some(isFree) &&
    columns.every((column) => (isFree(column) || isFree(column + 1)) && !isUsualLevel(below[column] ?? ''))
  );
}

/** The names of the columns in a row; where it has none, the one above it in cells that were merged. */
export function headersAt(rows: string[][], header: number): string[] {
  const width = Math.min(mostColumns, Math.max(0, ...rows.slice(0, mostTop).map((row) => row.length)));
  if (header < 0) return Array.from({ length: width }, () => '');
  const own = (rows[header] ?? []).slice(0, mostColumns);
  const above = rows.slice(0, header).filter((row) => filled(row) >= 2);
  return own.map((name, column) => name || (above.findLast((row) => (row[column] ?? '') !== '')?.[column] ?? ''));
}

/** Up to three different values of a column. */
export function samplesOf(rows: string[][], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows.slice(0, 200)) {
    const cell = row[column] ?? '';
    if (cell !== '') found.add(shortened(cell));
    if (found.size === 3) break;
  }
  return [...found];
}

/** How many rows there are with anything in them. */
export const filledRows = (rows: string[][]): number => rows.reduce((sum, row) => sum + (filled(row) > 0 ? 1 : 0), 0);
