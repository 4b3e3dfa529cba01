/** One mistake in the small model: the member to set, what to set it to, where the problem is and what is said. */
export interface BrokenModel {
  set: string;
  to: unknown;
  path?: string;
  says: string;
  /** How the line begins to which an editor should jump, from the column of the place. */
  at?: string;
}

const scale = [
  { level: 1, name: 'Foundation' },
  { level: 3, name: 'Advanced' },
];

export const brokenModels: BrokenModel[] = [
  // The whole
  { set: 'format', to: undefined, says: 'The model has no "format". Add "format": the number 1.', at: '{' },
  {
    set: 'format',
    to: '1',
    says: '"format" should be the number 1, but it is the text "1". Write it without quotation marks.',
  },
  { set: 'format', to: 0, says: '"format" should be the number 1, but it is 0.', at: '0' },
  {
    set: 'format',
    to: 2,
    says: 'This model has format 2: it was made by a newer Skillmark. Update the extension, then read the file again.',
    at: '2',
  },
  {
    set: 'id',
    to: 'small',
    says: '"id" cannot be the text "small". Write a name for the model in the form of an address, such as "https://company.example/models/digital".',
    at: '"small"',
  },
  { set: 'version', to: 202611, says: '"version" should be a short text, such as "2026-11", but it is 202611.' },
  { set: 'version', to: '   ', says: '"version" is empty. Write a short text, such as "2026-11".' },
  { set: 'title', to: 'x'.repeat(201), says: '"title" has 201 characters, and at most 200 fit. Shorten it.' },
  {
    set: 'publisher',
    to: null,
    says: '"publisher" should be a short text, such as the name of the department, but it is empty (null). If there is nothing to say, leave the whole entry out.',
  },
  {
    set: 'language',
    to: ['en'],
    says: '"language" should be a language code, such as "en" or "de", but it is a list.',
  },
  // The scale
  { set: 'scale', to: undefined, says: 'The model has no "scale". Add "scale": an object, { … }, with "levels".' },
  { set: 'scale.levels', to: [], says: '"levels" of the scale is an empty list. Put at least one entry in it.' },
  {
    set: 'scale.levels',
    to: scale,
    path: 'scale.levels.1.level',
    says: 'The levels of the scale must count 1, 2, 3 … from the lowest to the highest, but number 2 in the list has 3. Write 2 there.',
    at: '3',
  },
  {
    set: 'scale.levels.0.level',
    to: 1.5,
    says: '"level" of level number 1 of the scale should be the number of the level: 1 for the lowest, then 2, 3 …, but it is 1.5.',
  },
  {
    set: 'scale.levels.2.name',
    to: undefined,
    says: 'Level number 3 of the scale has no "name". Add "name": a short text, such as "Foundation".',
    at: '{\n',
  },
  {
    set: 'scale.levels.2',
    to: 'Advanced',
    says: 'Level number 3 of the scale should be an object, { … }, with "level" and "name", but it is the text "Advanced".',
  },
  // Competencies
  {
    set: 'competencies',
    to: undefined,
    says: 'The model has no "competencies". Add "competencies": a list, [ … ], of competencies.',
  },
  {
    set: 'competencies',
    to: { sql: 'SQL' },
    says: '"competencies" should be a list, [ … ], of competencies, but it is an object.',
  },
  {
    set: 'competencies.1',
    to: null,
    says: 'Competency number 2 should be an object, { … }, with "id" and "label", but it is empty (null). If there is nothing to say, leave the whole entry out.',
  },
  {
    set: 'competencies.2.id',
    to: undefined,
    says: 'Competency "Data modelling" has no "id". Add "id": an id of letters, digits and . _ : / # - (no spaces), that begins with a letter or a digit.',
  },
  {
    set: 'competencies.2.id',
    to: 'data modelling',
    says: '"id" of competency "Data modelling" cannot be the text "data modelling". Write an id of letters, digits and . _ : / # - (no spaces), that begins with a letter or a digit.',
    at: '"data modelling"',
  },
  {
    set: 'competencies.2.id',
    to: 'sql',
    says: 'Two competencies have the id "sql": "SQL" and "Data modelling". Give one of them another id, or remove it.',
    at: '"sql"',
  },
  {
    set: 'competencies.2.label',
    to: '',
    says: '"label" of competency "data-modelling" is empty. Write the name of the competency, a short text.',
  },
  {
    set: 'competencies.0.altLabels',
    to: 'PostgreSQL',
    says: '"altLabels" of competency "SQL" should be a list, [ … ], of other names in quotation marks, but it is the text "PostgreSQL".',
  },
  {
    set: 'competencies.0.altLabels.0',
    to: 7,
    says: 'Entry number 1 of "altLabels" of competency "SQL" should be another name of the competency, a short text, but it is 7.',
  },
  {
    set: 'competencies.0.translations',
    to: { de: { label: 7 } },
    path: 'competencies.0.translations.de.label',
    says: '"label" of the translation "de" of competency "SQL" should be a text, but it is 7.',
  },
  {
    set: 'competencies.0.translations',
    to: { de: 'SQL' },
    path: 'competencies.0.translations.de',
    says: '"de" of "translations" of competency "SQL" should be an object, { … }, with what is said in that language, but it is the text "SQL".',
  },
  {
    set: 'competencies.0.uri',
    to: 'no address',
    says: '"uri" of competency "SQL" cannot be the text "no address". Write an address, such as "https://case.example/items/1".',
  },
];
