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
const role = { id: 'data-engineer-1', title: 'Twin', family: 'Data', requirements: [] };
const course = {
  provider: 'coursera.org',
  id: 'sql-for-data-science',
  title: 'Again',
  counts: [{ competency: 'sql', level: 1 }],
};
const sql = { competency: 'sql', level: 1 };
const unknown = 'which is not in the list of competencies.';

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
  // Roles
  {
    set: 'roles',
    to: undefined,
    says: 'The model has no "roles". Add "roles": a list, [ … ], of roles; it may be empty.',
  },
  {
    set: 'roles.1.family',
    to: undefined,
    says: 'Role "Data Engineer II" has no "family". Add "family": the job family, a short text such as "Data".',
    at: '{',
  },
  {
    set: 'roles.2',
    to: role,
    path: 'roles.2.id',
    says: 'Two roles have the id "data-engineer-1": "Data Engineer I" and "Twin". Give one of them another id, or remove it.',
  },
  {
    set: 'roles.0.next',
    to: ['data-engineer-1'],
    path: 'roles.0.next.0',
    says: 'Role "Data Engineer I" names itself as its next role. Remove it from its "next".',
  },
  {
    set: 'roles.0.next',
    to: ['data-enginer-2'],
    path: 'roles.0.next.0',
    says: 'Role "Data Engineer I" leads to role "data-enginer-2", which is not in the list of roles. Did you mean "data-engineer-2"?',
    at: '"data-enginer-2"',
  },
  {
    set: 'roles.0.next',
    to: ['chief'],
    path: 'roles.0.next.0',
    says: 'Role "Data Engineer I" leads to role "chief", which is not in the list of roles. Add that role, or remove it from "next".',
  },
  {
    set: 'roles.1.requirements',
    to: undefined,
    says: 'Role "Data Engineer II" has no "requirements". Add "requirements": a list, [ … ], of requirements; it may be empty.',
  },
  {
    set: 'roles.1.requirements.0.competency',
    to: 'slq',
    says: `Role "Data Engineer II" asks for competency "slq", ${unknown} Did you mean "sql"?`,
    at: '"slq"',
  },
  {
    set: 'roles.1.requirements.0.competency',
    to: 'SQL',
    says: `Role "Data Engineer II" asks for competency "SQL", ${unknown} Did you mean "sql"?`,
  },
  {
    set: 'roles.1.requirements.0.competency',
    to: 'constructor',
    says: `Role "Data Engineer II" asks for competency "constructor", ${unknown} Add it to the competencies, or remove the requirement.`,
  },
  {
    set: 'roles.1.requirements.0.competency',
    to: '__proto__',
    says: '"competency" of the requirement "__proto__" of role "Data Engineer II" cannot be the text "__proto__". Write the id of a competency, in quotation marks.',
  },
  {
    set: 'roles.1.requirements.2',
    to: sql,
    path: 'roles.1.requirements.2.competency',
    says: 'Role "Data Engineer II" asks for competency "sql" more than once. Keep the requirement that holds and remove the other.',
  },
  {
    set: 'roles.1.requirements.0.level',
    to: 4,
    says: 'Role "Data Engineer II" asks for level 4 in "sql", but the scale ends at level 3. Use a level from 1 to 3.',
    at: '4',
  },
  {
    set: 'roles.1.requirements.0.level',
    to: 0,
    says: '"level" of the requirement "sql" of role "Data Engineer II" is 0, which is too low. Write a whole number, 1 for the lowest level of the scale.',
  },
  {
    set: 'roles.1.requirements.0.level',
    to: 1e300,
    says: '"level" of the requirement "sql" of role "Data Engineer II" is 1e+300, which is too high. Write a whole number, 1 for the lowest level of the scale.',
  },
  {
    set: 'roles.1.requirements.0.essential',
    to: 'true',
    says: '"essential" of the requirement "sql" of role "Data Engineer II" should be true or false, without quotation marks, but it is the text "true". Write it without quotation marks.',
  },
  {
    set: 'roles.1.requirements.0.level',
    to: undefined,
    says: 'The requirement "sql" of role "Data Engineer II" has no "level". Add "level": a whole number, 1 for the lowest level of the scale.',
  },
  // Courses
  { set: 'courses', to: 'none', says: '"courses" should be a list, [ … ], of courses, but it is the text "none".' },
  {
    set: 'courses.0.provider',
    to: 'Coursera',
    says: '"provider" of course "SQL for Data Science" cannot be the text "Coursera". Write the host of the provider in small letters, such as "coursera.org", or "manual".',
  },
  {
    set: 'courses.0.url',
    to: 'javascript:alert(1)',
    says: '"url" of course "SQL for Data Science" cannot be the text "javascript:alert(1)". Write an address that begins with https:// or http://.',
  },
  {
    set: 'courses.0.hours',
    to: '20',
    says: '"hours" of course "SQL for Data Science" should be a number of hours from 0 to 10000, such as 3.5, but it is the text "20". Write it without quotation marks.',
  },
  {
    set: 'courses.0.hours',
    to: 20000,
    says: '"hours" of course "SQL for Data Science" is 20000, which is too high. Write a number of hours from 0 to 10000, such as 3.5.',
  },
  {
    set: 'courses.0.counts',
    to: [],
    says: '"counts" of course "SQL for Data Science" is an empty list. Put at least one entry in it.',
  },
  {
    set: 'courses.0.counts.0.competency',
    to: 'phyton',
    says: `Course "SQL for Data Science" counts toward competency "phyton", ${unknown} Did you mean "python"?`,
  },
  {
    set: 'courses.0.counts.0.level',
    to: 9,
    says: 'Course "SQL for Data Science" gives level 9 in "sql", but the scale ends at level 3. Use a level from 1 to 3.',
  },
  {
    set: 'courses.1',
    to: course,
    path: 'courses.1.id',
    says: 'Two courses of coursera.org have the id "sql-for-data-science": "SQL for Data Science" and "Again". Keep one, and list under its "counts" all that it counts toward.',
  },
  {
    set: 'courses.1',
    to: { ...course, id: undefined },
    says: 'Course "Again" has neither "id" nor "url", so that no finished course can be matched with it. Add the provider\'s id of the course, its address, or both.',
    at: '{',
  },
  {
    set: 'courses.0.counts.0.level',
    to: 25,
    says: '"level" of the entry "sql" under "counts" of course "SQL for Data Science" is 25, which is too high. Write a whole number, 1 for the lowest level of the scale.',
  },
  // Policy
  {
    set: 'policy.courseCeiling',
    to: 4,
    says: '"courseCeiling" of the policy is level 4, but the scale ends at level 3. Use a level from 1 to 3.',
  },
  {
    set: 'policy.courseLevel',
    to: 5,
    says: '"courseLevel" of the policy is level 5, but the scale ends at level 3. Use a level from 1 to 3.',
  },
  {
    set: 'policy.freshMonths',
    to: 0,
    says: '"freshMonths" of the policy is 0, which is too low. Write a whole number of months from 1 to 600.',
  },
];
