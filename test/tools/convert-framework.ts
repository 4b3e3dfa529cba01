import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readModelValue } from '../../lib/model/read-model.ts';
import { fromDigitalRoles } from './frameworks/ddat.ts';
import { fromFinancialTimes } from './frameworks/ft.ts';
import { fromMonzo } from './frameworks/monzo.ts';

/**
 * Examples of converting what companies have into a model: `node test/tools/convert-framework.ts ft engineering.yml`,
 * `… monzo *.md`, `… ddat ddat.json`. Writes the model to standard output, or what is wrong with it to standard error.
 */
const [form = '', ...paths] = process.argv.slice(2);
const files = await Promise.all(
  paths.map(async (path) => ({ name: basename(path), text: await readFile(path, 'utf8') })),
);
const version = new Date().toISOString().slice(0, 10);
const first = files[0]?.text ?? '';
const converters: Record<string, () => object> = {
  ft: () => fromFinancialTimes(first, version),
  monzo: () => fromMonzo(files, version),
  ddat: () => fromDigitalRoles(first, version),
};
const convert = converters[form];
if (convert === undefined || files.length === 0) {
  console.error('Usage: node test/tools/convert-framework.ts ft|monzo|ddat FILE…');
  process.exit(2);
}
const read = readModelValue(convert());
if (!read.ok) {
  for (const { path, remark } of read.problems) console.error(`${path.join('.')}: ${JSON.stringify(remark)}`);
  process.exit(1);
}
console.log(JSON.stringify(read.model, null, 2));
