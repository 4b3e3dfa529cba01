import { slugOf } from '../ids.ts';
import type { Table } from '../model-file.ts';
import { kindOf, suggestColumns, withRoles } from './suggest-columns.ts';
import { type Field, plainWord, type TableKind } from './table-fields.ts';

/** What the columns of one sheet mean. */
export interface TableMatch {
  table: string;
  /** Position of the row with the names of the columns, from 0. */
  header: number;
  headers: string[];
  /** A few values of each column, to recognise it by. */
  samples: string[][];
  /** How many rows of data there are. */
  rows: number;
  kind: TableKind | undefined;
  columns: (Field | undefined)[];
}

/** What a person says of their tables: what each sheet lists, what each column means, and what no cell tells. */
export interface Matching {
  id: string;
  title: string;
  version: string;
  /** Names of the levels from the lowest to the highest, for tables that only use them. */
  levels: string[];
  tables: TableMatch[];
}

const mostColumns = 200;

/** The matching that the names of sheets and columns suggest; what was said before of the same columns comes first. */
export function suggestMatching(tables: Table[], about: { name: string; today: string }, before?: Matching): Matching {
  const matches = tables.map((table) => matchOf(table, before?.tables));
  return {
    id: before?.id ?? `urn:skillmark:model:${slugOf(about.name)}`,
    title: before?.title ?? about.name,
    version: before?.version ?? about.today,
    levels: before?.levels ?? [],
    tables: matches,
  };
}

/** Whether a matching was made for tables with just these sheets and columns. */
export function isFor(matching: Matching, suggested: Matching): boolean {
  const shape = ({ tables }: Matching) => JSON.stringify(tables.map(({ table, headers }) => [table, headers]));
  return shape(matching) === shape(suggested);
}

function matchOf(table: Table, before: TableMatch[] = []): TableMatch {
  const header = headerRow(table.rows);
  const headers = (table.rows[header] ?? []).slice(0, mostColumns);
  const data = table.rows.slice(header + 1).filter((row) => row.some((cell) => cell !== ''));
  const samples = headers.map((_, column) => samplesOf(data, column));
  const facts = { table: table.name, header, headers, samples, rows: data.length };
  const known = before.find((match) => match.table === table.name) ?? (before.length === 1 ? before[0] : undefined);
  if (known === undefined) {
    const kind = kindOf(table.name, headers);
    if (kind === undefined) return { ...facts, kind, columns: headers.map(() => undefined) };
    const columns = suggestColumns(kind, headers);
    return { ...facts, kind, columns: kind === 'competencies' ? withRoles(columns, headers, samples) : columns };
  }
  if (known.headers.join('\n') === headers.join('\n')) return { ...facts, kind: known.kind, columns: known.columns };
  const fields = new Map(known.headers.map((name, at) => [plainWord(name), known.columns[at]]));
  const guessed = known.kind === undefined ? [] : suggestColumns(known.kind, headers);
  const columns = headers.map((name, at) => {
    const word = plainWord(name);
    return fields.has(word) ? fields.get(word) : guessed[at];
  });
  return { ...facts, kind: known.kind, columns };
}

/** The first row with two cells or more: above it there may be a title. */
function headerRow(rows: string[][]): number {
  const filled = (row: string[]) => row.filter((cell) => cell !== '').length;
  const first = rows.slice(0, 30).findIndex((row) => filled(row) >= 2);
  return Math.max(0, first === -1 ? rows.findIndex((row) => filled(row) > 0) : first);
}

function samplesOf(rows: string[][], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows.slice(0, 200)) {
    const cell = row[column] ?? '';
    if (cell !== '') found.add(cell.length > 60 ? `${cell.slice(0, 59)}…` : cell);
    if (found.size === 3) break;
  }
  return [...found];
}
