import type { Field, TableKind } from './table-fields.ts';

/** What the columns of one sheet mean. */
export interface TableMatch {
  table: string;
  /** Position of the row with the names of the columns, from 0; -1 where the first row is data already. */
  header: number;
  headers: string[];
  /** The first rows, shortened, to choose the row with the names from. */
  top: string[][];
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
  /** A person wrote those names; else they are what the matched columns use. */
  levelsAreSaid?: boolean;
  tables: TableMatch[];
}
