import Papa from 'papaparse';
import type { Encoding } from '../domain/decode-text.ts';
import { mostRows, type Pace, type RowProblem, shown } from './history-file.ts';

/** One record of a table with something in it. */
export interface TableRow {
  /** Counted from 1, header and empty ones included, as a spreadsheet shows it. */
  row: number;
  cells: string[];
}

/** A file of rows and columns whose meaning is not known yet. */
export interface Table {
  name: string;
  encoding: Encoding;
  delimiter: string;
  /** Made up (`Column 1` is '') where the first row is data already. */
  header: string[];
  rows: TableRow[];
  problems: RowProblem[];
}

const mostColumns = 200;
const chunkLength = 512 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** Excel may name the delimiter in a first line of its own: `sep=;`. */
function namedDelimiter(text: string): { delimiter?: string; start: number } {
  const line = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text);
  return line?.[1] === undefined ? { start: 0 } : { delimiter: line[1], start: line[0].length };
}

function guessDelimiter(text: string): string {
  // An empty line, such as the one at the end, would count as a row of one cell.
  const guess = { preview: 30, skipEmptyLines: true, delimitersToGuess: delimiters };
  const { meta } = Papa.parse(text.slice(0, 100_000), guess);
  return meta.delimiter;
}

/** A first row with a date, a number or an address in it is no header. */
const isHeader = (cells: string[]): boolean =>
  cells.some((cell) => cell.trim() !== '') &&
  !cells.some((cell) => /^\s*(?:https?:\/\/|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|-?\d+(?:[.,]\d+)?\s*%?\s*$)/i.test(cell));

type Chunk = Papa.ParseResult<string[]>;

/** Reads all records in pieces, breathing in between; calls `take` for each until it says no. */
function parseInPieces(text: string, delimiter: string, pace: Pace, take: (chunk: Chunk) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      chunkSize: chunkLength,
      chunk(results: Chunk, parser: Papa.Parser) {
        if (!take(results)) {
          parser.abort();
          return resolve();
        }
        parser.pause();
        pace.breathe(Math.min(1, results.meta.cursor / text.length)).then(
          () => parser.resume(),
          (error: unknown) => {
            parser.abort();
            reject(error);
          },
        );
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/**
 * A delimited text as a table (RFC 4180 and its relatives): the delimiter is guessed, or as Excel's `sep=` line says; quotes that
 * are never closed are told with their row. Undefined with more than 50,000 rows.
 */
export async function readTable(
  { name, text, encoding }: { name: string; text: string; encoding: Encoding },
  pace: Pace,
): Promise<Table | undefined> {
  const named = namedDelimiter(text);
  // One file may have line ends of several kinds, where programs were chained.
  const body = text
    .slice(named.start)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const delimiter = named.delimiter ?? guessDelimiter(body);
  const before = named.start > 0 ? 1 : 0;
  const table: Table = { name, encoding, delimiter, header: [], rows: [], problems: [] };
  let count = before;
  await parseInPieces(body, delimiter, pace, ({ data, errors }) => {
    for (const { row = 0, type } of errors) {
      const place = count + row + 1;
      if (type !== 'Quotes' || table.problems.length > 1000 || table.problems.at(-1)?.row === place) continue;
      table.problems.push({ row: place, code: 'quote-open', value: shown(data[row]?.join(delimiter) ?? '') });
    }
    for (const cells of data) {
      count += 1;
      if (cells.some((cell) => cell.trim() !== '')) table.rows.push({ row: count, cells: cells.slice(0, mostColumns) });
    }
    return table.rows.length <= mostRows + 1;
  });
  const [first] = table.rows;
  const wide = Math.max(0, ...table.rows.slice(0, 100).map(({ cells }) => cells.length));
  const names = first !== undefined && isHeader(first.cells) ? first.cells.map((cell) => cell.trim()) : undefined;
  if (names !== undefined) table.rows.shift();
  table.header = Array.from({ length: wide }, (_, index) => names?.[index] ?? '');
  return table.rows.length > mostRows ? undefined : table;
}
