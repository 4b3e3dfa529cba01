import { zipSync } from 'fflate';
import type { ModelFile } from '../../../lib/model/formats/model-file.ts';
import type { BrokenFile } from './broken-tables.ts';
import { csvFile, fixtureFile, jsonFile, textFile, zipFile } from './chosen.ts';

const document = {
  identifier: 'd',
  uri: 'https://case.example/d',
  title: 'T',
  creator: 'C',
  lastChangeDateTime: '2026-10-01',
};
const item = { identifier: 'i1', fullStatement: 'SQL', uri: 'https://case.example/i1' };
const casePackage = (items: unknown, more: object = {}) => [
  jsonFile({ CFDocument: document, CFItems: items, ...more }),
];
const graph = (...nodes: object[]) => [jsonFile({ '@graph': nodes })];
const competency = { '@id': 'https://x.example/1', '@type': 'ceasn:Competency', 'ceasn:competencyText': { en: 'SQL' } };

const broken = (
  is: string,
  files: () => ModelFile[],
  where: BrokenFile['where'],
  says: BrokenFile['says'],
): BrokenFile => ({ is, files, where, says });

/** A ZIP whose only entry says that it is very large when unpacked. */
function zipBomb(): Uint8Array {
  const bytes = zipSync({ 'skills.csv': new Uint8Array(1000) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const central = bytes.length - 22 - 46 - 'skills.csv'.length;
  view.setUint32(central + 24, 3_000_000_000, true);
  return bytes;
}

const deepText = (depth: number) => `${'{"CFItems":['.repeat(depth)}${']}'.repeat(depth)}`;
const esco = (row: string) => [
  csvFile(
    'skills_en.csv',
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
    'K,http://data.europa.eu/esco/skill/1,knowledge,cross-sector,SQL,,',
    row,
  ),
];

export const brokenDocuments: BrokenFile[] = [
  // CASE
  broken('a CASE package without items', () => casePackage([]), /^\d+:\d+$/, 'The package has no CFItems.'),
  broken('a CASE document alone', () => [jsonFile({ CFDocument: document })], /^\d/, 'Choose the whole CFPackage'),
  broken(
    'an item without identifier',
    () => casePackage([{ fullStatement: 'SQL' }]),
    '10:3',
    'Item "SQL" has no "identifier".',
  ),
  broken(
    'an item without statement',
    () => casePackage([{ identifier: 'i1' }]),
    '10:3',
    'Item "i1" has no "fullStatement".',
  ),
  broken('an item with neither', () => casePackage([{}]), '10:3', 'Item number 1 has no "identifier".'),
  broken('an item that is a text', () => casePackage(['SQL']), '10:3', 'Item number 1 has no "identifier".'),
  broken('an item that is null', () => casePackage([null]), '10:3', 'Item number 1 has no "identifier".'),
  broken(
    'an identifier twice',
    () => casePackage([item, { ...item, fullStatement: 'Python' }]),
    '15:3',
    'has the same "identifier" as "SQL"',
  ),
  broken('items that are no list', () => casePackage({ 0: item }), /^\d/, 'The package has no CFItems.'),
  broken(
    'items whose number is a number',
    () => casePackage([{ identifier: 7, fullStatement: 'SQL' }]),
    '10:3',
    'has no "identifier"',
  ),
  broken(
    'a role that asks for a level above the scale',
    () =>
      casePackage([item, { identifier: 'r', fullStatement: 'Lead', CFItemType: 'Role' }], {
        CFAssociations: [
          {
            associationType: 'isRelatedTo',
            originNodeURI: { identifier: 'r' },
            destinationNodeURI: { identifier: 'i1' },
            extensions: { 'skillmark:level': 4 },
          },
        ],
      }),
    /^\d+:\d+$/,
    'asks for level 4 in "i1", but the scale ends at level 1',
  ),
  broken(
    'a level that is a fraction',
    () =>
      casePackage([item, { identifier: 'r', fullStatement: 'Lead', CFItemType: 'Role' }], {
        CFAssociations: [
          {
            associationType: 'isRelatedTo',
            originNodeURI: { identifier: 'r' },
            destinationNodeURI: { identifier: 'i1' },
            extensions: { 'skillmark:level': 1.5 },
          },
        ],
      }),
    /^\d+:\d+$/,
    'a whole number, 1 for the lowest level of the scale, but it is 1.5',
  ),
  broken(
    'a package of 50,001 items',
    () => casePackage(Array.from({ length: 50_001 }, (_, at) => ({ identifier: `i${at}`, fullStatement: 'x' }))),
    '',
    'The file has 50,001 competencies, and at most 50,000 fit in a model.',
  ),
  // CTDL
  broken(
    'a competency without text',
    () => graph({ ...competency, 'ceasn:competencyText': {} }),
    '3:3',
    'Competency number 1 of the graph has neither',
  ),
  broken(
    'a competency without @id',
    () => graph({ ...competency, '@id': '' }),
    '3:3',
    'Competency "SQL" has no "@id".',
  ),
  broken(
    'an @id twice',
    () => graph(competency, { ...competency, 'ceasn:competencyText': 'Python' }),
    '10:3',
    'has the same "@id" as another',
  ),
  broken(
    'a framework without competencies',
    () => graph({ '@id': 'https://x.example/f', '@type': 'ceasn:CompetencyFramework' }),
    '',
    '"competencies" is an empty list',
  ),
  broken(
    'a competency whose text is a number of lists',
    () => graph({ ...competency, 'ceasn:competencyText': [[], {}] }),
    '3:3',
    'has neither',
  ),
  broken(
    'a graph of jobs without competencies',
    () => graph({ '@id': 'https://x.example/j', '@type': 'ceterms:Job' }),
    'model.json',
    'no form of a competency model',
  ),
  // ESCO and O*NET
  broken(
    'an ESCO skill without a label',
    () => esco('K,http://data.europa.eu/esco/skill/2,knowledge,cross-sector,,,'),
    'skills_en!3',
    'the skill has no preferredLabel',
  ),
  broken(
    'an ESCO skill without a URI',
    () => esco('K,,knowledge,cross-sector,Python,,'),
    'skills_en!3',
    'the skill has no conceptUri',
  ),
  broken(
    'an ESCO skill twice',
    () => esco('K,http://data.europa.eu/esco/skill/1,knowledge,cross-sector,SQL,,'),
    'skills_en!3',
    'the skill "SQL" stands in the file twice',
  ),
  broken(
    'ESCO relations alone',
    () => [fixtureFile('esco/occupationSkillRelations_en.csv')],
    '',
    'The list of skills is missing',
  ),
  broken(
    'an ESCO list without a skill',
    () => [csvFile('skills_en.csv', 'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels')],
    '',
    '"competencies" is an empty list',
  ),
  broken(
    'O*NET occupations alone',
    () => [fixtureFile('onet/Occupation Data.txt')],
    '',
    'There are no skills in these files',
  ),
  broken(
    'an O*NET file of headers',
    () => [csvFile('Skills.txt', 'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value')],
    '',
    'There are no skills in these files',
  ),
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
    'Save it without a password as .xlsx',
  ),
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
