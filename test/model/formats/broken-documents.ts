import { strToU8, zipSync } from 'fflate';
import { type BrokenFile, broken } from './broken-file.ts';
import { jsonFile, textFile, zipFile } from './chosen.ts';

/** A ZIP whose only entry says that it is very large when unpacked. */
function zipBomb(): Uint8Array {
  const bytes = zipSync({ 'skills.csv': new Uint8Array(1000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const central = bytes.length - 22 - 46 - 'skills.csv'.length;
  view.setUint32(central + 24, 3_000_000_000, true);
  return bytes;
}

/** An old Office file, or a new one in its envelope for a password, with a stream of that name. */
function compound(name: string, stream: string): { name: string; bytes: Uint8Array } {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, 'utf16le')), 600);
  return { name, bytes };
}

const deepText = (depth: number) => `${'{"CFItems":['.repeat(depth)}${']}'.repeat(depth)}`;

export const brokenDocuments: BrokenFile[] = [
  // JSON that is none, or none of ours
  broken(
    'JSON with a comma too many',
    () => [textFile('m.json', '{"CFItems": [1,],\n"x": 1}')],
    '1:16',
    'The file is not valid JSON here: expected a value (is there a comma too many?).',
  ),
  broken(
    'JSON that is cut off',
    () => [textFile('m.json', '{"CFItems": [{"identifier": "a"')],
    '1:32',
    'expected a closing }',
  ),
  broken(
    'JSON with comments',
    () => [textFile('m.json', '{\n// ours\n"format": 1}')],
    '2:1',
    'no comment: JSON has none',
  ),
  broken('JSON nested 40 deep', () => [textFile('m.json', deepText(20))], '1:193', 'nested more than 32 levels deep'),
  broken(
    'JSON nested 100,000 deep',
    () => [textFile('m.json', deepText(50_000))],
    '1:193',
    'nested more than 32 levels deep',
  ),
  broken('a list of nothing', () => [textFile('m.json', '[]')], 'm.json', 'no form of a competency model'),
  broken(
    'a web app manifest',
    () => [jsonFile({ name: 'x', icons: [] })],
    'model.json',
    'no form of a competency model',
  ),
  broken(
    'two JSON files',
    () => [jsonFile({ a: 1 }, 'a.json'), jsonFile({ b: 1 }, 'b.json')],
    '',
    'These are several JSON files.',
  ),
  // Files that are something else
  broken('an empty file', () => [textFile('m.csv', '')], 'm.csv', 'The file is empty.'),
  broken('a file of white space', () => [textFile('m.csv', ' \n\n ')], 'm.csv', 'The file is empty.'),
  broken(
    'an old Excel file',
    () => [{ name: 'm.xls', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) }],
    'm.xls',
    'has the old Excel format (.xls). Save it as .xlsx',
  ),
  broken('a workbook with a password', () => [compound('m.xlsx', 'EncryptedPackage')], 'm.xlsx', 'by a password'),
  broken('an old text document', () => [compound('m.xls', 'WordDocument')], 'm.xls', 'is a text document'),
  broken(
    'a text document as an archive',
    () => [zipFile('m.docx', { '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') })],
    'm.docx',
    'is a text document',
  ),
  broken(
    'a binary workbook',
    () => [zipFile('m.xlsb', { '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.bin': new Uint8Array(3) })],
    'm.xlsb',
    'a binary Excel workbook (.xlsb). Save it as .xlsx',
  ),
  broken(
    'an OpenDocument spreadsheet',
    () => [
      {
        name: 'm.ods',
        bytes: zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
          'content.xml': strToU8('<a/>'),
        }),
      },
    ],
    'm.ods',
    'an OpenDocument file',
  ),
  broken(
    'a sheet of Apple Numbers',
    () => [zipFile('m.numbers', { 'Index/Document.iwa': new Uint8Array(3) })],
    'm.numbers',
    'Export it as Excel',
  ),
  broken('a PDF that is called CSV', () => [textFile('m.csv', '%PDF-1.4\n1 0 obj\n')], 'm.csv', 'The file is a PDF'),
  broken(
    'a picture',
    () => [{ name: 'm.csv', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) }],
    'm.csv',
    'is no text, no Excel workbook and no archive',
  ),
  broken(
    'a web page',
    () => [textFile('m.csv', '<!doctype html><title>Log in</title>')],
    'm.csv',
    'is a web page or XML',
  ),
  broken(
    'a framework in Markdown',
    () => [textFile('levels.md', '# Level 1\n\nYou are curious.\n')],
    'levels.md',
    /Markdown/,
  ),
  broken('a framework in YAML', () => [textFile('m.txt', '---\nname: Engineering\n')], 'm.txt', /Make a table of it/),
  broken(
    'a cut archive',
    () => [{ name: 'm.xlsx', bytes: zipSync({ a: new Uint8Array(100) }).slice(0, 60) }],
    'm.xlsx',
    'is damaged: it cannot be unpacked',
  ),
  broken(
    'an archive of pictures',
    () => [zipFile('m.zip', { 'a.png': new Uint8Array(3) })],
    'm.zip',
    'no CSV, text, JSON or Excel file in it',
  ),
  broken(
    'an archive of 61 files',
    () => [
      zipFile('m.zip', Object.fromEntries(Array.from({ length: 61 }, (_, at) => [`${at}.csv`, new Uint8Array(3)]))),
    ],
    'm.zip',
    'holds more than 60 files',
  ),
  broken(
    'an archive that would fill the memory',
    () => [{ name: 'm.zip', bytes: zipBomb() }],
    'm.zip',
    'would be more than 200 MB when unpacked',
  ),
  broken(
    'an archive in an archive',
    () => [zipFile('m.zip', { 'inner.txt': zipSync({ 'a.csv': new Uint8Array(3) }) })],
    'm.zip',
    'Unpack it first',
  ),
  broken(
    'a workbook without sheets',
    () => [zipFile('m.xlsx', { 'xl/workbook.xml': new Uint8Array(3) })],
    'm.xlsx',
    'its sheets cannot be read',
  ),
  broken(
    'a file of 31 MB',
    () => [{ name: 'm.json', bytes: new Uint8Array(31 * 1024 * 1024).fill(32) }],
    'm.json',
    'The file is 31 MB, and at most 30 MB can be read.',
  ),
  broken(
    'a model of Skillmark with a mistake',
    () => [jsonFile({ format: 1, competencies: [{ id: 'a' }], roles: [], scale: {} })],
    '4:3',
    'Competency "a" has no "label".',
  ),
  broken(
    'a model of a newer Skillmark',
    () => [jsonFile({ format: 2, competencies: [], roles: [] })],
    '2:12',
    'it was made by a newer Skillmark',
  ),
  broken(
    'a model with a list twice',
    () => [textFile('m.json', '{"format": 1, "roles": [], "competencies": [], "roles": []}')],
    '1:24',
    '"roles" more than once',
  ),
];
