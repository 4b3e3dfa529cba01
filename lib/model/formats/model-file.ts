import type { Remark } from '../remark.ts';

/** A file as it was chosen, not looked into yet. */
export interface ModelFile {
  name: string;
  bytes: Uint8Array;
}

/** One sheet of a workbook or one CSV file. Rows keep the numbers they have in the file: `rows[0]` is row 1. */
export interface Table {
  /** The sheet's name, or the file's. */
  name: string;
  rows: string[][];
}

/** What a file turned out to hold, by its content. */
export type Part =
  | { kind: 'table'; name: string; table: Table }
  | { kind: 'json'; name: string; text: string; value: unknown };

/** Where in the chosen files something stands. Lines, columns and rows count from 1. */
export type FilePlace =
  | { kind: 'whole' }
  /** One file or sheet. */
  | { kind: 'named'; name: string }
  /** In a text file. */
  | { kind: 'line'; line: number; column: number }
  /** In a sheet or a file of rows; the column by its letters and what its header says, where it is one cell. */
  | { kind: 'row'; table: string; row: number; column?: { letters: string; header: string } }
  /** In a JSON file too long to count lines in: `CFItems[3].fullStatement`. */
  | { kind: 'path'; path: string };

/** One thing that is wrong or worth knowing, and its place. */
export interface FileProblem {
  place: FilePlace;
  remark: Remark;
}

export type Opened = { ok: true; parts: Part[] } | { ok: false; problems: FileProblem[] };
