import Papa from 'papaparse';
import { remark } from '../remark.ts';
import { bounds } from './bounds.ts';
import type { FileProblem, Table } from './model-file.ts';

export type ReadTable = { ok: true; tables: Table[] } | { ok: false; problems: FileProblem[] };

/** Reads comma, semicolon or tab separated text; quotation marks as in RFC 4180. Rows that are empty keep their number. */
export function readCsv(name: string, text: string): ReadTable {
  // One file may have line ends of several kinds, where programs were chained.
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(body, {
    // Tab separated downloads quote nothing, and a lone quotation mark in them would swallow the rest of the file.
    ...(looksTabbed(body) ? { delimiter: '\t', quoteChar: '\u0000' } : { delimiter: delimiterOf(body) }),
    newline: '\n',
    preview: bounds.rows + 1,
  });
  const wrong = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row = 0 }) => row));
  if (wrong.size > 0) return { ok: false, problems: [...wrong].slice(0, 20).map((row) => quoteProblem(name, row)) };
  if (data.length > bounds.rows) return { ok: false, problems: [tooLong(name)] };
  const rows = data.map((row) => row.map((cell) => unguarded(cell.trim())));
  // That line is no row of the table, but counts as one.
  if (/^"?sep=.?"?$/i.test(rows[0]?.join('') ?? '')) rows[0] = [];
  return { ok: true, tables: [{ name: tableName(name), rows }] };
}

/** Without the apostrophe that keeps spreadsheets from running a cell as a formula, see export/model-csv.ts. */
const unguarded = (cell: string) => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

/** The name of a table for a file: without folder and ending. */
export function tableName(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

export function tooLong(name: string): FileProblem {
  return {
    place: { kind: 'named', name: tableName(name) },
    remark: remark('remarkTooManyRows', bounds.rows),
  };
}

/** As Excel's own first line says (`sep=;`), else guessed: empty lines, such as the one at the end, say nothing. */
function delimiterOf(text: string): string {
  const named = /^"?sep=(.)"?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const { meta } = Papa.parse(text.slice(0, 100_000), {
    preview: 30,
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter;
}

function looksTabbed(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n') + 1 || 4000);
  return first.includes('\t') && !first.includes('"');
}

function quoteProblem(name: string, row: number): FileProblem {
  return {
    place: { kind: 'row', table: tableName(name), row: row + 1 },
    remark: remark('remarkOpenQuote'),
  };
}
