import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { ModelFile } from '../../../lib/model/formats/model-file.ts';
import { type ReadModelFiles, type ReadOptions, readModelFiles } from '../../../lib/model/formats/read-model-files.ts';
import type { CompetencyModel } from '../../../lib/schema/model.ts';
import { markOf, saidOf } from '../../spoken.ts';

const today = '2026-11-22';

/** A file of test/fixtures/formats. */
export function fixtureFile(path: string): ModelFile {
  const bytes = readFileSync(new URL(`../../fixtures/formats/${path}`, import.meta.url));
  return { name: path.replace(/^.*\//, ''), bytes: new Uint8Array(bytes) };
}

export const textFile = (name: string, text: string): ModelFile => ({ name, bytes: strToU8(text) });
export const jsonFile = (value: unknown, name = 'model.json'): ModelFile =>
  textFile(name, JSON.stringify(value, null, 1));
export const csvFile = (name: string, ...rows: string[]): ModelFile => textFile(name, rows.join('\n'));
export const zipFile = (name: string, inside: Record<string, Uint8Array>): ModelFile => ({
  name,
  bytes: zipSync(inside),
});

type Cell = string | number | Date | null;

/** A workbook of sheets given as rows of texts, numbers and days. */
export async function workbook(name: string, sheets: Record<string, Cell[][]>): Promise<ModelFile> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(cellOf)),
  }));
  return { name, bytes: new Uint8Array(await writeXlsxFile(written).toBuffer()) };
}

function cellOf(value: Cell) {
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' };
  return value === null ? null : { value };
}

export const read = (files: ModelFile[], options: Partial<ReadOptions> = {}): Promise<ReadModelFiles> =>
  readModelFiles(files, { today, ...options });

/** Reads tables as they were guessed to be matched, as a person does who presses "Read" at once. */
export async function readGuessed(files: ModelFile[]): Promise<ReadModelFiles> {
  const guessed = await read(files);
  return guessed.kind === 'match' ? read(files, { matching: guessed.matching, isConfirmed: true }) : guessed;
}

/** The model in files that must be right. */
export async function modelIn(files: ModelFile[]): Promise<CompetencyModel> {
  const result = await readGuessed(files);
  if (result.kind !== 'model') throw new Error(JSON.stringify(result.problems));
  return result.model;
}

/** Every problem as `place: words`. */
export async function problemsIn(files: ModelFile[]): Promise<string[]> {
  const result = await readGuessed(files);
  return result.kind === 'model'
    ? []
    : result.problems.map((problem) => `${markOf(problem.place)}: ${saidOf(problem)}`);
}
