import type { BrokenModel } from './broken-models.ts';

const role = { id: 'data-engineer-1', title: 'Twin', family: 'Data', requirements: [] };
const course = {
  provider: 'coursera.org',
  id: 'sql-for-data-science',
  title: 'Again',
  counts: [{ competency: 'sql', level: 1 }],
};
const sql = { competency: 'sql', level: 1 };
const unknown = 'which is not in the list of competencies.';

/** The same for what stands after the competencies. */
export const brokenRoles: BrokenModel[] = [
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
