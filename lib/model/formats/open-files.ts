import { decodeText } from '../../domain/decode-text.ts';
import { roughlyCountValues, tooDeepAt, withoutMark } from '../json-text.ts';
import { lineCounter, syntaxMistakes } from '../place.ts';
import { bounds } from './bounds.ts';
import type { FileProblem, ModelFile, Opened, Part } from './model-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Budget, fullBudget, unpackZip } from './unpack-zip.ts';

const starts = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);
const isZip = (bytes: Uint8Array) => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
const isOldOffice = (bytes: Uint8Array) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Looks into the chosen files, by content and not by name: workbooks, archives, JSON and separated text. */
export async function openFiles(files: ModelFile[]): Promise<Opened> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > bounds.bytes) return refused(files[0]?.name ?? '', tooBigWords(size));
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
  if (bytes.length === 0) return refused(name, `"${name}" is empty. Choose the file that has the competency model.`);
  if (isOldOffice(bytes)) {
    const words =
      'is protected by a password or has the old Excel format (.xls). Save it without a password as .xlsx, and';
    return refused(name, `"${name}" ${words} choose it again.`);
  }
  return isZip(bytes) ? openArchive(file, budget) : openText(name, decodeText(bytes)?.text);
}

async function openArchive({ name, bytes }: ModelFile, budget: Budget): Promise<Opened> {
  const unpacked = unpackZip(bytes, budget);
  if (!unpacked.ok) return refused(name, archiveWords(name, unpacked.reason));
  if (unpacked.files.some((file) => file.name === 'xl/workbook.xml')) {
    const read = await readXlsx(name, unpacked.files);
    if (!read.ok) return read;
    if (read.tables.length === 0) return refused(name, `"${name}" is a workbook with no cell in any of its sheets.`);
    return { ok: true, parts: read.tables.map((table) => ({ kind: 'table', name: table.name, table })) };
  }
  const inside = unpacked.files.filter((file) => !/(^|\/)(read ?me|licen[cs]e)[^/]*$/i.test(file.name));
  if (inside.length === 0) {
    return refused(name, `"${name}" is an archive with no CSV, text, JSON or Excel file in it. Choose another file.`);
  }
  if (inside.some((file) => isZip(file.bytes) && !file.name.toLowerCase().endsWith('.xlsx'))) {
    return refused(
      name,
      `"${name}" has an archive inside the archive. Unpack it first, then choose the file that is in it.`,
    );
  }
  return openAll(inside, budget);
}

function openText(name: string, decoded: string | undefined): Opened {
  if (decoded === undefined || decoded.includes('\u0000')) {
    return refused(
      name,
      `"${name}" is no text, no Excel workbook and no archive. Choose a file of one of the forms listed here.`,
    );
  }
  const text = withoutMark(decoded);
  const first = text.trimStart()[0];
  if (first === undefined) return refused(name, `"${name}" is empty. Choose the file that has the competency model.`);
  if (first === '{' || first === '[') return openJson(name, text);
  if (first === '<') {
    return refused(name, `"${name}" is a web page or XML. Choose the JSON, CSV or Excel form of it.`);
  }
  const read = readCsv(name, text);
  if (!read.ok) return read;
  return { ok: true, parts: read.tables.map((table) => ({ kind: 'table', name, table })) };
}

function openJson(name: string, text: string): Opened {
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    const { line, column } = lineCounter(text)(deep);
    const message =
      'The file is nested more than 32 levels deep here, which no competency model is. Choose another file.';
    return { ok: false, problems: [{ where: `${line}:${column}`, message }] };
  }
  if (roughlyCountValues(text) > bounds.values) {
    return refused(name, `"${name}" holds more than 8 million values. Leave out what Skillmark does not need.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, parts: [{ kind: 'json', name, text, value }] };
  } catch {
    return { ok: false, problems: syntaxProblems(name, text) };
  }
}

function syntaxProblems(name: string, text: string): FileProblem[] {
  const found = syntaxMistakes(text).map(({ place, expected }) => ({
    where: `${place.line}:${place.column}`,
    message: `The file is not valid JSON here: expected ${expected}.`,
  }));
  return found.length > 0 ? found : [{ where: name, message: `"${name}" is not valid JSON.` }];
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

function refused(where: string, message: string): Opened {
  return { ok: false, problems: [{ where, message }] };
}

function tooBigWords(size: number): string {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return `The file is ${megabytes} MB, and at most 30 MB can be read. Leave out what Skillmark does not need, or choose fewer files.`;
}

function archiveWords(name: string, reason: 'damaged' | 'too-big' | 'too-many'): string {
  if (reason === 'damaged') return `"${name}" is damaged: it cannot be unpacked. Download or save it again.`;
  if (reason === 'too-many')
    return `"${name}" holds more than ${bounds.files} files. Choose only those with the model.`;
  return `"${name}" would be more than 200 MB when unpacked, which no competency model is. Choose another file.`;
}
