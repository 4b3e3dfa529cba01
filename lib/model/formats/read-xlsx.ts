import { strFromU8, strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { remark } from '../remark.ts';
import { bounds } from './bounds.ts';
import type { ModelFile, Table } from './model-file.ts';
import { type ReadTable, tooLong } from './read-csv.ts';

/**
 * Reads every sheet of a workbook from its unpacked files. They are packed again without compression: the reader would
 * otherwise unpack large ones in workers made from text, which an extension's Content Security Policy forbids.
 */
export async function readXlsx(name: string, files: ModelFile[]): Promise<ReadTable> {
  const stored = zipSync(Object.fromEntries(files.map((file) => [file.name, withErrors(file)])), { level: 0 });
  const buffer = new Uint8Array(stored).buffer;
  try {
    const sheets = await readExcelFile(buffer, { trim: true });
    const tables = sheets.map(
      ({ sheet, data }): Table => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }),
    );
    const cells = tables.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    if (rows > bounds.rows || cells > bounds.cells) return { ok: false, problems: [tooLong(name)] };
    return { ok: true, tables: tables.filter((table) => table.rows.length > 0) };
  } catch {
    return { ok: false, problems: [{ place: { kind: 'named', name }, remark: remark('remarkWorkbookBroken') }] };
  }
}

/** The reader takes a cell whose formula failed for an empty one; as a text its `#N/A` is found later. */
function withErrors({ name, bytes }: ModelFile): Uint8Array {
  if (!name.startsWith('xl/worksheets/')) return bytes;
  const xml = strFromU8(bytes);
  return xml.includes(' t="e"') ? strToU8(xml.replace(/(<c\s[^<>]*?\bt=")e"/g, '$1str"')) : bytes;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.valueOf()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}
