import type { PastCourse } from '../schema/history.ts';
import type { Table } from './csv-table.ts';

/** A file as it was chosen. */
export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** What is wrong in one place of a file; `row` counts from 1 and includes the header, as spreadsheets do. */
export interface RowProblem {
  row: number;
  /** The column as its header calls it. */
  column?: string;
  code:
    | 'no-title'
    | 'date-unreadable'
    | 'date-ahead'
    | 'address-wrong'
    | 'hours-wrong'
    | 'score-wrong'
    | 'status-unknown'
    | 'quote-open'
    | 'not-json'
    | 'not-a-statement';
  /** What stands there, cut to 60 characters. */
  value: string;
}

/** How many entries were passed over, and why: none of these is a mistake in the file. */
export interface PassedOver {
  notFinished: number;
  /** Videos, modules, paths: only a whole course is learning that is recorded. */
  notCourse: number;
  /** The file itself no longer knows what it was. */
  unnamed: number;
}

/** Why nothing at all could be read from a file. */
export type FileRefusal =
  | 'too-large'
  | 'too-many-rows'
  | 'empty'
  | 'not-text'
  | 'spreadsheet'
  | 'not-json'
  | 'several-people'
  | 'no-statements'
  | 'zip-broken'
  | 'zip-without-history'
  | 'no-columns';

/** Courses that were read, and what was not. */
export interface ReadCourses {
  kind: 'courses';
  source: 'linkedin-learning' | 'csv' | 'xapi';
  courses: PastCourse[];
  problems: RowProblem[];
  passedOver: PassedOver;
}

/** What one file turned out to be. Of a `table` the person first has to say which column is what. */
export type HistoryFile = ReadCourses | { kind: 'table'; table: Table } | { kind: 'refused'; code: FileRefusal };

/** Lets the page breathe during long work. Rejects with an AbortError once the person has had enough. */
export interface Pace {
  /** `share`: how much of the work is done, 0 … 1. */
  breathe(share: number): Promise<void>;
}

export const mostBytes = 30 * 1024 * 1024;
export const mostRows = 50_000;
const longestValue = 60;

/** What stands in a cell, short enough to be shown beside a complaint. */
export const shown = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue - 1).toWellFormed()}…` : value;

export const nothingPassedOver = (): PassedOver => ({ notFinished: 0, notCourse: 0, unnamed: 0 });
