import type { Part, Table } from './model-file.ts';

/** A table of a known download, its cells by the names of its columns. */
export interface NamedTable {
  file: string;
  has(column: string): boolean;
  rows(): Generator<NamedRow>;
}

export interface NamedRow {
  /** As a spreadsheet counts it. */
  row: number;
  get(column: string): string;
}

/** A table whose first row names its columns; null for other parts. Names are compared without capitals and spaces. */
function namedTable(part: Part): NamedTable | undefined {
  if (part.kind !== 'table') return undefined;
  const { rows, name }: Table = part.table;
  const columns = new Map((rows[0] ?? []).map((header, at) => [plain(header), at]));
  return {
    file: name,
    has: (column) => columns.has(plain(column)),
    *rows() {
      for (let at = 1; at < rows.length; at += 1) {
        const cells = rows[at] ?? [];
        if (cells.length <= 1 && (cells[0] ?? '') === '') continue;
        yield { row: at + 1, get: (column) => cells[columns.get(plain(column)) ?? -1] ?? '' };
      }
    },
  };
}

const plain = (header: string) => header.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The first table that has all of these columns. */
export function tableWith(parts: Part[], ...columns: string[]): NamedTable | undefined {
  return tablesWith(parts, ...columns)[0];
}

export function tablesWith(parts: Part[], ...columns: string[]): NamedTable[] {
  return parts
    .map(namedTable)
    .filter((table) => table !== undefined)
    .filter((table) => columns.every((name) => table.has(name)));
}
