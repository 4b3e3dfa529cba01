import { guessColumns } from '../../lib/history/columns.ts';
import type { HistoryFile, Pace, ReadCourses } from '../../lib/history/history-file.ts';
import { readHistoryFile } from '../../lib/history/read-history-file.ts';
import { orderOf, readTableCourses } from '../../lib/history/table-courses.ts';

/** The moment at which every file is read. */
export const now = Date.parse('2026-11-22T12:00:00Z');
/** Work that nobody interrupts. */
const pace: Pace = { breathe: async () => undefined };
const hosts = new Map([
  ['linkedin learning', 'www.linkedin.com'],
  ['coursera', 'www.coursera.org'],
]);

const utf8 = (text: string) => new TextEncoder().encode(text);

export function read(content: string | Uint8Array, name = 'history.csv'): Promise<HistoryFile> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return readHistoryFile({ name, bytes }, { language: 'en', now, pace });
}

/** Reads a table as a person who changes nothing about what was guessed. */
export async function readCourses(content: string | Uint8Array, name?: string): Promise<ReadCourses> {
  const file = await read(content, name);
  if (file.kind === 'refused') throw new Error(`refused: ${file.code}`);
  if (file.kind === 'courses') return file;
  const matching = guessColumns(file.table);
  const order = orderOf(file.table, matching);
  return readTableCourses(
    file.table,
    { matching, order: order === 'month-first' ? order : 'day-first', hosts, now },
    pace,
  );
}

/** UTF-16 as Excel's "Unicode text" writes it. */
export function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const codes = [...Array(text.length).keys()].map((index) => text.charCodeAt(index));
  const bytes = (mark ? [0xfeff, ...codes] : codes).flatMap((code) => {
    const [high, low] = [code >> 8, code & 255];
    return bigEndian ? [high, low] : [low, high];
  });
  return Uint8Array.from(bytes);
}

/** Windows-1252, as far as it is Latin-1. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
