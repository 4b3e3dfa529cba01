import type { ModelPath } from './model-problem.ts';

const id = 'an id of letters, digits and . _ : / # - (no spaces), that begins with a letter or a digit';
const level = 'a whole number, 1 for the lowest level of the scale';
const competency = `the id of a competency, in quotation marks`;

/** What should stand at each place of a model, to end the sentence "Write …". `*` is any position of a list. */
const expectedAt = new Map<string, string>([
  ['', 'one object, { … }, with "format", "id", "version", "title", "scale", "competencies" and "roles"'],
  ['$schema', 'an address in quotation marks, or leave it out'],
  ['format', 'the number 1'],
  ['id', 'a name for the model in the form of an address, such as "https://company.example/models/digital"'],
  ['version', 'a short text, such as "2026-11"'],
  ['title', 'a short text'],
  ['publisher', 'a short text, such as the name of the department'],
  ['language', 'a language code, such as "en" or "de"'],
  ['scale', 'an object, { … }, with "levels"'],
  ['scale.levels', 'a list, [ … ], of levels from the lowest to the highest'],
  ['scale.levels.*', 'an object, { … }, with "level" and "name"'],
  ['scale.levels.*.level', 'the number of the level: 1 for the lowest, then 2, 3 …'],
  ['scale.levels.*.name', 'a short text, such as "Foundation"'],
  ['competencies', 'a list, [ … ], of competencies'],
  ['competencies.*', 'an object, { … }, with "id" and "label"'],
  ['competencies.*.id', id],
  ['competencies.*.label', 'the name of the competency, a short text'],
  ['competencies.*.altLabels', 'a list, [ … ], of other names in quotation marks'],
  ['competencies.*.altLabels.*', 'another name of the competency, a short text'],
  ['competencies.*.uri', 'an address, such as "https://case.example/items/1"'],
  ['*.translations', 'an object, { … }, with at most 40 languages, such as { "de": { … } }'],
  ['*.translations.*', 'an object, { … }, with what is said in that language'],
  ['*.translations.*.altLabels', 'a list, [ … ], of other names in quotation marks'],
  ['roles', 'a list, [ … ], of roles; it may be empty'],
  ['roles.*', 'an object, { … }, with "id", "title", "family" and "requirements"'],
  ['roles.*.id', id],
  ['roles.*.title', 'the name of the role, a short text'],
  ['roles.*.family', 'the job family, a short text such as "Data"'],
  ['roles.*.next', 'a list, [ … ], of ids of roles'],
  ['roles.*.next.*', 'the id of a role, in quotation marks'],
  ['roles.*.requirements', 'a list, [ … ], of requirements; it may be empty'],
  ['roles.*.requirements.*', 'an object, { … }, with "competency" and "level"'],
  ['roles.*.requirements.*.competency', competency],
  ['roles.*.requirements.*.level', level],
  ['roles.*.requirements.*.essential', 'true or false, without quotation marks'],
  ['courses', 'a list, [ … ], of courses'],
  ['courses.*', 'an object, { … }, with "provider", "title", "counts" and "id" or "url"'],
  ['courses.*.provider', 'the host of the provider in small letters, such as "coursera.org", or "manual"'],
  ['courses.*.id', 'the id that the provider gives to the course, a short text'],
  ['courses.*.url', 'an address that begins with https:// or http://'],
  ['courses.*.title', 'the title of the course, a short text'],
  ['courses.*.hours', 'a number of hours from 0 to 10000, such as 3.5'],
  ['courses.*.counts', 'a list, [ … ], of what the course counts toward'],
  ['courses.*.counts.*', 'an object, { … }, with "competency" and "level"'],
  ['courses.*.counts.*.competency', competency],
  ['courses.*.counts.*.level', level],
  ['policy', 'an object, { … }, with "courseCeiling", "courseLevel" or "freshMonths"'],
  ['policy.courseCeiling', 'a level of the scale, a whole number'],
  ['policy.courseLevel', 'a level of the scale, a whole number'],
  ['policy.freshMonths', 'a whole number of months from 1 to 600'],
]);

const text = 'a text';

/** The language itself may be any; of a list of names, any entry. */
const inTranslation = (step: string | number, position: number) => (position === 0 ? '*' : step);

/** What should stand at a place of the model, in words that follow "Write". */
export function expectedWords(path: ModelPath): string {
  const at = path.indexOf('translations');
  if (at >= 0) return expectedAt.get(['*', 'translations', ...path.slice(at + 1).map(inTranslation)].join('.')) ?? text;
  return expectedAt.get(path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')) ?? text;
}
