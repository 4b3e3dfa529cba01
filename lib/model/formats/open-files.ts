import { decodeText } from '../../domain/decode-text.ts';
import { roughlyCountValues, tooDeepAt, withoutMark } from '../json-text.ts';
import { lineCounter, syntaxMistakes } from '../place.ts';
import { type RemarkCode, remark } from '../remark.ts';
import { bounds } from './bounds.ts';
import type { FilePlace, FileProblem, ModelFile, Opened, Part } from './model-file.ts';
import { foreignArchive, foreignProgram } from './other-programs.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Budget, fullBudget, unpackZip } from './unpack-zip.ts';

const starts = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);
const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Looks into the chosen files, by content and not by name: workbooks, archives, JSON and separated text. */
export async function openFiles(files: ModelFile[]): Promise<Opened> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > bounds.bytes) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    return refused(files[0]?.name, 'remarkFilesTooBig', megabytes, bounds.bytes / 1024 / 1024);
  }
  return openAll(files, fullBudget());
}

/** One after the other, so that no two archives are in the memory at once. */
async function openAll(files: ModelFile[], budget: Budget): Promise<Opened> {
  const opened: Opened[] = [];
  for (const file of files) opened.push(await openFile(file, budget));
  return joined(opened);
}

async function openFile(file: ModelFile, budget: Budget): Promise<Opened> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refused(name, 'remarkEmptyFile');
  const program = isZip(bytes) ? foreignArchive(bytes) : foreignProgram(bytes);
  if (program !== undefined) return refused(name, program);
  return isZip(bytes) ? openArchive(file, budget) : openText(name, decodeText(bytes)?.text);
}

async function openArchive({ name, bytes }: ModelFile, budget: Budget): Promise<Opened> {
  const unpacked = unpackZip(bytes, budget);
  if (!unpacked.ok) {
    const { code, most } = archiveRemarks[unpacked.reason];
    return refused(name, code, ...most);
  }
  if (unpacked.files.some((file) => file.name === 'xl/workbook.xml')) {
    const read = await readXlsx(name, unpacked.files);
    if (!read.ok) return read;
    if (read.tables.length === 0) return refused(name, 'remarkNoCells');
    return { ok: true, parts: read.tables.map((table) => ({ kind: 'table', name: table.name, table })) };
  }
  const inside = unpacked.files.filter(
    (file) => !/(^|\/)(read ?me|licen[cs]e)[^/]*$|\.(md|markdown)$/i.test(file.name),
  );
  if (inside.length === 0) return refused(name, 'remarkNothingInside');
  if (inside.some((file) => isZip(file.bytes) && !file.name.toLowerCase().endsWith('.xlsx'))) {
    return refused(name, 'remarkArchiveInside');
  }
  return openAll(inside, budget);
}

function openText(name: string, decoded: string | undefined): Opened {
  if (decoded === undefined || decoded.includes('\u0000')) return refused(name, 'remarkNotReadable');
  const text = withoutMark(decoded);
  const first = text.trimStart()[0];
  if (first === undefined) return refused(name, 'remarkEmptyFile');
  if (first === '{' || first === '[') return openJson(name, text);
  if (first === '<') return refused(name, 'remarkWebPage');
  if (isProse(name, text)) return refused(name, 'remarkProse');
  const read = readCsv(name, text);
  if (!read.ok) return read;
  return { ok: true, parts: read.tables.map((table) => ({ kind: 'table', name, table })) };
}

/** Markdown and YAML: by the name, or by what both begin with and no table does. */
const isProse = (name: string, text: string): boolean =>
  /\.(?:md|markdown|ya?ml)$/i.test(name) || /^\s*(?:---\s*\n|%YAML)/.test(text);

function openJson(name: string, text: string): Opened {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const place: FilePlace = { kind: 'line', ...lineCounter(text)(deep) };
    return { ok: false, problems: [{ place, remark: remark('remarkTooDeep') }] };
  }
  if (roughlyCountValues(text) > bounds.values) return refused(name, 'remarkTooManyValues', bounds.values);
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, parts: [{ kind: 'json', name, text, value }] };
  } catch {
    const problems = syntaxProblems(text);
    return problems.length > 0 ? { ok: false, problems } : refused(name, 'remarkNotJson');
  }
}

function syntaxProblems(text: string): FileProblem[] {
  return syntaxMistakes(text).map(({ place, expected }) => ({
    place: { kind: 'line', ...place },
    remark: remark('remarkNotJsonHere', expected),
  }));
}

function joined(opened: Opened[]): Opened {
  const parts: Part[] = [];
  const problems: FileProblem[] = [];
  for (const one of opened) {
    if (one.ok) parts.push(...one.parts);
    else problems.push(...one.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, parts };
}

function refused(name = '', code: RemarkCode, ...facts: number[]): Opened {
  return { ok: false, problems: [{ place: { kind: 'named', name }, remark: remark(code, ...facts) }] };
}

const archiveRemarks = {
  damaged: { code: 'remarkDamaged', most: [] },
  'too-many': { code: 'remarkTooManyFiles', most: [bounds.files] },
  'too-big': { code: 'remarkUnpackedTooBig', most: [bounds.unpacked / 1024 / 1024] },
} as const;
