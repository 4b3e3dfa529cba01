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

/** One thing that is wrong or worth knowing, in words, and a short mark of its place: `Roles!C4`, `12:5`, `CFItems[3]`. */
export interface FileProblem {
  where: string;
  message: string;
}

export type Opened = { ok: true; parts: Part[] } | { ok: false; problems: FileProblem[] };
