import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { CompetencyModel } from '../../schema/model.ts';
import { type Exported, fileName } from './exported.ts';
import { lostInSheets, modelSheets } from './model-sheets.ts';

/**
 * Five CSV files in one archive (RFC 4180, UTF-8 with a mark for Excel). A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which is taken away again when the file is read.
 */
export function exportCsv(model: CompetencyModel): Exported {
  const files = modelSheets(model).map(({ name, rows }) => {
    const text = Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' });
    return [`${name.toLowerCase()}.csv`, strToU8(`\uFEFF${text}`)] as const;
  });
  return {
    name: fileName(model.title, model.version, '-csv.zip'),
    type: 'application/zip',
    content: new Uint8Array(zipSync(Object.fromEntries(files))),
    lost: lostInSheets(model),
  };
}
