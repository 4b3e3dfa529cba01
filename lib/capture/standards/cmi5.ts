import type { LaunchData, Statement } from './statement.ts';

const home = 'https://w3id.org/xapi/cmi5/context/categories';
const adl = 'http://adlnet.gov/expapi/verbs';

/** cmi5 9.6.2.1: every statement that cmi5 defines names this category; others are content's own affair. */
export const isCmi5 = ({ categories }: Statement): boolean => categories.includes(`${home}/cmi5`);

/** What one AU has said in one registration that counts for moveOn. The statements are the ones that said it. */
export type AuRecord = { completed?: Statement; passed?: Statement; failed: boolean };
/** What the course structure or the LMS asks of an AU (cmi5 13.1.4, 10.2.2). */
export type AuRules = Pick<LaunchData, 'moveOn' | 'masteryScore'>;

/**
 * cmi5 9.3 and 9.5: takes in a statement if it is one that counts: of the category moveon (9.6.2.2), with `completion` or
 * `success` as the verb wants it, and not `passed` with a score under the mastery score (9.5.1). Returns if it did.
 */
export function heedAu(record: AuRecord, statement: Statement, { masteryScore }: AuRules): boolean {
  if (!isCmi5(statement) || !statement.categories.includes(`${home}/moveon`)) return false;
  const { verb, completion, success, scaled } = statement;
  const under = scaled !== undefined && masteryScore !== undefined && scaled < masteryScore;
  if (verb === `${adl}/completed` && completion === true) record.completed ??= statement;
  else if (verb === `${adl}/passed` && success === true && !under) record.passed ??= statement;
  else if (verb === `${adl}/failed`) record.failed = true;
  else return false;
  return true;
}

/**
 * cmi5 10.2.4, moveOn: the statements that together meet it, `held` if the content may still fail, or nothing.
 * `NotApplicable`, and a rule nobody told us, is met by doing nothing, which is no learning: it takes a passed, or a
 * completed without a failed.
 */
export function meetsMoveOn(record: AuRecord, { moveOn }: AuRules, ended: boolean): Statement[] | 'held' | undefined {
  const { completed, passed, failed } = record;
  const said = [completed, passed].filter((one) => one !== undefined);
  if (moveOn === 'Passed') return passed && [passed];
  if (moveOn === 'Completed') return completed && said;
  if (moveOn === 'CompletedAndPassed') return completed && passed && said;
  if (moveOn === 'CompletedOrPassed') return said.length > 0 ? said : undefined;
  if (passed !== undefined) return said;
  if (completed === undefined || failed) return undefined;
  return ended ? said : 'held';
}

/** cmi5 10.2.2: only Normal launches are for credit; an LMS that never said has not been heard to say otherwise. */
export const isForCredit = ({ launchMode }: LaunchData): boolean => launchMode === undefined || launchMode === 'Normal';

/** True for cmi5's own goodbye (9.3.8). */
export const isTerminated = ({ verb }: Statement): boolean => verb === `${adl}/terminated`;
