import { decodeText } from '../domain/decode-text.ts';
import { readTable } from './csv-table.ts';
import { type ChosenFile, type FileRefusal, type HistoryFile, mostBytes, type Pace } from './history-file.ts';
import { isLinkedInLearning, readLinkedInLearning } from './linkedin-learning.ts';
import { isZip, openZip } from './open-zip.ts';
import { listStatements } from './statement-list.ts';
import { readStatements } from './xapi-courses.ts';

interface Reading {
  /** BCP 47, for names that a file has in several languages. */
  language: string;
  /** Milliseconds since 1970. */
  now: number;
  pace: Pace;
}

const refused = (code: FileRefusal): HistoryFile => ({ kind: 'refused', code });

async function readJson(text: string, { language, now, pace }: Reading): Promise<HistoryFile> {
  const listed = await listStatements(text, pace);
  if (!listed.ok) return refused(listed.code);
  const read = await readStatements(listed.list, listed.problems, { language, now, pace });
  if (read === undefined) return refused('several-people');
  const understood = listed.list.length - read.problems.filter(({ code }) => code === 'not-a-statement').length;
  return understood <= 0 ? refused('no-statements') : read;
}

/** Old Excel and PDF files are the ones that are chosen by mistake most often. */
const isSpreadsheet = ([a, b, c, d]: Uint8Array): boolean => a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

/**
 * Reads a file with a learning history, whatever it is called: LinkedIn Learning's export (CSV or the whole zip), xAPI statements, or
 * any table, whose columns the person then matches. Rejects only when `pace` does.
 */
export async function readHistoryFile({ name, bytes }: ChosenFile, reading: Reading): Promise<HistoryFile> {
  if (bytes.length > mostBytes) return refused('too-large');
  if (bytes.length === 0) return refused('empty');
  if (isZip(bytes)) {
    const opened = openZip(bytes);
    return opened.ok ? readHistoryFile(opened, reading) : refused(opened.code);
  }
  if (isSpreadsheet(bytes)) return refused('spreadsheet');
  const decoded = decodeText(bytes);
  if (decoded === undefined) return refused('not-text');
  if (decoded.text.trim() === '') return refused('empty');
  await reading.pace.breathe(0);
  if (/^\s*[[{]/.test(decoded.text)) return readJson(decoded.text, reading);
  const table = await readTable({ name, ...decoded }, reading.pace);
  if (table === undefined) return refused('too-many-rows');
  if (table.rows.length === 0) return refused('empty');
  if (isLinkedInLearning(table)) return readLinkedInLearning(table, reading.now);
  return table.header.length < 1 ? refused('no-columns') : { kind: 'table', table };
}
