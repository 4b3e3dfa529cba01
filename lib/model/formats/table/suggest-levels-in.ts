import type { Table } from '../model-file.ts';
import { suggestLevels } from './level-names.ts';
import type { Matching } from './table-match.ts';

/** The names of levels that the matched columns use; none where a sheet lists the levels. */
export function suggestLevelsIn(tables: Table[], { tables: matches }: Matching): string[] {
  if (matches.some(({ kind }) => kind === 'levels')) return [];
  return suggestLevels(levelCells(tables, matches));
}

function* levelCells(tables: Table[], matches: Matching['tables']): Generator<string> {
  for (const { table: name, kind, header, columns } of matches) {
    if (kind === undefined) continue;
    const rows = tables.find((table) => table.name === name)?.rows.slice(header + 1) ?? [];
    for (const [column, field] of columns.entries()) {
      if (field !== 'level' && field !== 'roleLevel') continue;
      for (const row of rows) if (row[column] !== undefined && row[column] !== '-') yield row[column];
    }
  }
}
