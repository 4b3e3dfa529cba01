import type { ModelPath } from './model-problem.ts';
import { type Remark, type RemarkCode, remark } from './remark.ts';

/** What should stand at each place of a model, to follow "Write". `*` is any position of a list. */
const expectedAt = new Map<string, RemarkCode>([
  ['', 'remarkExpectRoot'],
  ['$schema', 'remarkExpectSchema'],
  ['format', 'remarkExpectFormat'],
  ['id', 'remarkExpectModelId'],
  ['version', 'remarkExpectVersion'],
  ['title', 'remarkExpectShortText'],
  ['publisher', 'remarkExpectPublisher'],
  ['language', 'remarkExpectLanguage'],
  ['scale', 'remarkExpectScale'],
  ['scale.levels', 'remarkExpectLevels'],
  ['scale.levels.*', 'remarkExpectLevel'],
  ['scale.levels.*.level', 'remarkExpectLevelNumber'],
  ['scale.levels.*.name', 'remarkExpectLevelName'],
  ['competencies', 'remarkExpectCompetencies'],
  ['competencies.*', 'remarkExpectCompetency'],
  ['competencies.*.id', 'remarkExpectId'],
  ['competencies.*.label', 'remarkExpectLabel'],
  ['competencies.*.altLabels', 'remarkExpectAltLabels'],
  ['competencies.*.altLabels.*', 'remarkExpectAltLabel'],
  ['competencies.*.uri', 'remarkExpectUri'],
  ['*.translations', 'remarkExpectTranslations'],
  ['*.translations.*', 'remarkExpectTranslation'],
  ['*.translations.*.altLabels', 'remarkExpectAltLabels'],
  ['roles', 'remarkExpectRoles'],
  ['roles.*', 'remarkExpectRole'],
  ['roles.*.id', 'remarkExpectId'],
  ['roles.*.title', 'remarkExpectRoleTitle'],
  ['roles.*.family', 'remarkExpectFamily'],
  ['roles.*.next', 'remarkExpectNext'],
  ['roles.*.next.*', 'remarkExpectRoleId'],
  ['roles.*.requirements', 'remarkExpectRequirements'],
  ['roles.*.requirements.*', 'remarkExpectClaim'],
  ['roles.*.requirements.*.competency', 'remarkExpectCompetencyId'],
  ['roles.*.requirements.*.level', 'remarkExpectClaimLevel'],
  ['roles.*.requirements.*.essential', 'remarkExpectEssential'],
  ['courses', 'remarkExpectCourses'],
  ['courses.*', 'remarkExpectCourse'],
  ['courses.*.provider', 'remarkExpectProvider'],
  ['courses.*.id', 'remarkExpectCourseId'],
  ['courses.*.url', 'remarkExpectCourseUrl'],
  ['courses.*.title', 'remarkExpectCourseTitle'],
  ['courses.*.hours', 'remarkExpectHours'],
  ['courses.*.counts', 'remarkExpectCounts'],
  ['courses.*.counts.*', 'remarkExpectClaim'],
  ['courses.*.counts.*.competency', 'remarkExpectCompetencyId'],
  ['courses.*.counts.*.level', 'remarkExpectClaimLevel'],
  ['policy', 'remarkExpectPolicy'],
  ['policy.courseCeiling', 'remarkExpectPolicyLevel'],
  ['policy.courseLevel', 'remarkExpectPolicyLevel'],
  ['policy.freshMonths', 'remarkExpectFreshMonths'],
]);

/** The language itself may be any; of a list of names, any entry. */
const inTranslation = (step: string | number, position: number) => (position === 0 ? '*' : step);

/** What should stand at a place of the model, in words that follow "Write". */
export function expectedAtPath(path: ModelPath): Remark {
  return remark(expectedAt.get(placeOf(path)) ?? 'remarkExpectText');
}

function placeOf(path: ModelPath): string {
  const at = path.indexOf('translations');
  if (at >= 0) return ['*', 'translations', ...path.slice(at + 1).map(inTranslation)].join('.');
  return path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}
