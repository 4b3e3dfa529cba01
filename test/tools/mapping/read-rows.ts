import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A file that cannot be used as it is; the message says where and what to do. */
export class DataProblem extends Error {}

/** One value of a file with the place where it stands. */
export interface DataRow {
  value: unknown;
  place: string;
}

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The values of a JSON array, of a model's `competencies`, or of a file with one JSON value a line; gzip or not. */
export function readRows(file: string): DataRow[] {
  if (!existsSync(file) || !statSync(file).isFile()) throw new DataProblem(`${file}: there is no such file.`);
  const bytes = readFileSync(file);
  const text = (isGzip(bytes) ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const rows = rowsOfWhole(text, file) ?? rowsOfLines(text, file);
  if (rows.length === 0) throw new DataProblem(`${file} is empty; expected a JSON array, or one JSON value a line.`);
  return rows;
}

function rowsOfWhole(text: string, file: string): DataRow[] | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return undefined;
  }
  const model = typeof whole === 'object' && whole !== null && 'competencies' in whole ? whole.competencies : whole;
  const list = Array.isArray(model) ? model : [model];
  return list.map((value: unknown, at) => ({ value, place: `${file}, entry ${at + 1}` }));
}

function rowsOfLines(text: string, file: string): DataRow[] {
  return text.split('\n').flatMap((line, at): DataRow[] => {
    if (line.trim() === '') return [];
    try {
      return [{ value: JSON.parse(line), place: `${file}, line ${at + 1}` }];
    } catch {
      throw new DataProblem(
        `${file}, line ${at + 1} is not JSON: ${JSON.stringify(line.slice(0, 60))}. Expected a JSON array, a Skillmark model, or one JSON value a line (gzip or not).`,
      );
    }
  });
}
