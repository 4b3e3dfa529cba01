import { slugOf } from '../ids.ts';
import type { Table } from '../model-file.ts';
import { filledRows, headerRow, headersAt, samplesOf, topOf } from './headers.ts';
import { kindOf, suggestColumns, withRoles } from './suggest-columns.ts';
import { neededFields, plainWord, type TableKind } from './table-fields.ts';
import type { Matching, TableMatch } from './table-match.ts';

/** The matching that the names of sheets and columns suggest; what was said before of the same columns comes first. */
export function suggestMatching(tables: Table[], about: { name: string; today: string }, before?: Matching): Matching {
  const matches = tables.map((table) => matchOf(table, before?.tables));
  return {
    id: before?.id ?? `urn:skillmark:model:${slugOf(about.name)}`,
    title: before?.title ?? about.name,
    version: before?.version ?? about.today,
    levels: before?.levels ?? [],
    ...(before?.levelsAreSaid && { levelsAreSaid: true }),
    tables: matches,
  };
}

/** Whether a matching was made for tables with just these sheets and columns. */
export function isFor(matching: Matching, suggested: Matching): boolean {
  const shape = ({ tables }: Matching) => JSON.stringify(tables.map(({ table, headers }) => [table, headers]));
  return shape(matching) === shape(suggested);
}

/** A sheet of another kind, and with it another guess for its columns. */
export function withKind(match: TableMatch, kind: TableKind | undefined): TableMatch {
  return { ...match, kind, columns: columnsFor(kind, match) };
}

/** A sheet whose columns are named in another row, and with it another guess for all of them. */
export function withHeader(match: TableMatch, header: number): TableMatch {
  const headers = headersAt(match.top, header);
  const data = match.top.slice(header + 1);
  const found = {
    ...match,
    header,
    headers,
    samples: headers.map((_, column) => samplesOf(data, column)),
    rows: match.rows + filledRows(data) - filledRows(match.top.slice(match.header + 1)),
  };
  return withKind(found, match.kind ?? kindOf(match.table, headers));
}

function columnsFor(
  kind: TableKind | undefined,
  { headers, samples }: Pick<TableMatch, 'headers' | 'samples'>,
): TableMatch['columns'] {
  if (kind === undefined) return headers.map(() => undefined);
  const columns = suggestColumns(kind, headers);
  const [needed, ...more] = neededFields[kind];
  if (headers.length === 1 && more.length === 0 && columns[0] === undefined) return [needed];
  return kind === 'competencies' ? withRoles(columns, headers, samples) : columns;
}

function matchOf(table: Table, before: TableMatch[] = []): TableMatch {
  const known = before.find((match) => match.table === table.name) ?? (before.length === 1 ? before[0] : undefined);
  const isSame = known !== undefined && isSameNames(known.headers, headersAt(table.rows, known.header));
  const header = isSame ? known.header : headerRow(table.rows);
  const headers = headersAt(table.rows, header);
  const data = table.rows.slice(header + 1);
  const samples = headers.map((_, column) => samplesOf(data, column));
  const facts = { table: table.name, header, headers, top: topOf(table.rows), samples, rows: filledRows(data) };
  if (known === undefined) {
    const kind = kindOf(table.name, headers);
    return { ...facts, kind, columns: columnsFor(kind, facts) };
  }
  if (isSameNames(known.headers, headers)) return { ...facts, kind: known.kind, columns: known.columns };
  const fields = new Map(known.headers.map((name, at) => [plainWord(name), known.columns[at]]));
  const guessed = known.kind === undefined ? [] : suggestColumns(known.kind, headers);
  const columns = headers.map((name, at) => {
    const word = plainWord(name);
    return fields.has(word) ? fields.get(word) : guessed[at];
  });
  return { ...facts, kind: known.kind, columns };
}

const isSameNames = (some: string[], others: string[]) => some.join('\n') === others.join('\n');
