import { type BrokenFile, broken } from './broken-file.ts';
import { csvFile, fixtureFile, jsonFile } from './chosen.ts';

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

const esco = (row: string) => [
  csvFile(
    'skills_en.csv',
    'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description',
    'K,http://data.europa.eu/esco/skill/1,knowledge,cross-sector,SQL,,',
    row,
  ),
];

export const brokenFrameworks: BrokenFile[] = [
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
    'There is no skill in it',
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
    'There is no skill in it',
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
];
