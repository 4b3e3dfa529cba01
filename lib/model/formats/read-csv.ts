import Papa from 'papaparse';
import { remark } from '../remark.ts';
import { bounds } from './bounds.ts';
import type { FileProblem, Table } from './model-file.ts';

export type ReadTable = { ok: true; tables: Table[] } | { ok: false; problems: FileProblem[] };

/** Reads comma, semicolon or tab separated text; quotation marks as in RFC 4180. Rows that are empty keep their number. */
export function readCsv(name: string, text: string): ReadTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    // Tab separated downloads quote nothing, and a lone quotation mark in them would swallow the rest of the file.
    ...(looksTabbed(text) ? { delimiter: '\t', quoteChar: '\u0000' } : { delimitersToGuess: [',', ';', '\t', '|'] }),
    preview: bounds.rows + 1,
  });
  const wrong = errors.filter(({ type }) => type === 'Quotes');
  if (wrong.length > 0) return { ok: false, problems: wrong.slice(0, 20).map((error) => quoteProblem(name, error)) };
  if (data.length > bounds.rows) return { ok: false, problems: [tooLong(name)] };
  const rows = data.map((row) => row.map((cell) => unguarded(cell.trim())));
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

function looksTabbed(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n') + 1 || 4000);
  return first.includes('\t') && !first.includes('"');
}

function quoteProblem(name: string, { row = 0 }: Papa.ParseError): FileProblem {
  return {
    place: { kind: 'row', table: tableName(name), row: row + 1 },
    remark: remark('remarkOpenQuote'),
  };
}
