import type { Score } from '../../schema/completion.ts';
import { isCmi5 } from './cmi5.ts';
import type { Statement } from './statement.ts';
import { knownScore } from './verdict.ts';

/**
 * What a statement about a course says. `unsure`: it may be finished, but the words are not ones with a known meaning.
 * `ended`: the content said goodbye, and what it said before is final.
 */
export type Meaning = 'completed' | 'passed' | 'failed' | 'unsure' | 'started' | 'ended' | 'voided' | 'nothing';

/** ADL's verbs, at both of their homes (https://w3id.org/xapi/adl), and the one of Activity Streams. */
const adlVerb = /^https?:\/\/(?:adlnet\.gov\/expapi\/verbs|w3id\.org\/xapi\/adl\/verbs)\/([a-z-]+)$/;
const adlType = /^https?:\/\/(?:adlnet\.gov\/expapi|w3id\.org\/xapi|activitystrea\.ms)\//;
const courseType =
  /^https?:\/\/(?:adlnet\.gov\/expapi\/activities\/course|w3id\.org\/xapi\/cmi5\/activitytype\/course)\/?$/;
const videoProfile = /^https?:\/\/w3id\.org\/xapi\/video\b/;

/** With these, `result.completion` is about the whole activity: its end, or how it was gone through. */
const goneThrough = new Set(['attempted', 'exited', 'experienced', 'progressed', 'scored', 'terminated']);
const goodbyes = new Set(['exited', 'suspended', 'terminated']);

/** The part of the verb that has a meaning here; undefined for verbs of unknown makers. */
function verbOf({ verb }: Statement): string | undefined {
  if (/^https?:\/\/activitystrea\.ms\/(?:schema\/1\.0\/)?complete$/.test(verb)) return 'completed';
  return adlVerb.exec(verb)?.[1];
}

/**
 * xAPI 1.0.3 Data 2.4.2 (verb) and 2.4.5 (result), with the verbs of the ADL vocabulary. `result` goes before the verb:
 * `completed` with `completion: false` is no completion, and with `success: false` it is a failure.
 */
export function meaningOf(statement: Statement): Meaning {
  const verb = verbOf(statement);
  const { completion, success } = statement;
  if (verb === 'voided' || verb === 'failed') return verb;
  if (verb === 'initialized') return 'started';
  const claimed = verb === 'completed' || verb === 'satisfied' || completion === true;
  const reached = verb === 'passed' || verb === 'mastered';
  if ((claimed || reached || goodbyes.has(verb ?? '')) && success === false) return 'failed';
  if (reached) return 'passed';
  if (claimed && completion !== false) {
    if (verb === 'completed' || verb === 'satisfied' || goneThrough.has(verb ?? ''))
      return success === true ? 'passed' : 'completed';
    if (verb === undefined) return 'unsure';
  }
  return goodbyes.has(verb ?? '') ? 'ended' : 'nothing';
}

/** True when nothing more is to come from this content: what it said is final. */
export const isGoodbye = (statement: Statement): boolean => goodbyes.has(verbOf(statement) ?? '');

/**
 * If a statement is about a whole course (xAPI 1.0.3 Data 2.4.4.1): its activity is of the type course, or it is what was
 * launched, with nothing around it (`contextActivities.parent`) and no type that says it is less. A module, lesson,
 * question, assessment or video is not the course, whoever completed it.
 */
export function levelOf(statement: Statement, launched: string): 'course' | 'unsure' | 'below' {
  if (courseType.test(statement.type)) return 'course';
  if (statement.object !== launched || statement.parents.length > 0) return 'below';
  if (statement.categories.some((category) => videoProfile.test(category))) return 'below';
  if (statement.type === '') return 'course';
  return adlType.test(statement.type) ? 'below' : 'unsure';
}

/** True for what is judged here: cmi5 content has rules of its own. */
export const isPlainXapi = (statement: Statement, launchedByCmi5: boolean): boolean =>
  !launchedByCmi5 && (!isCmi5(statement) || courseType.test(statement.type));

/** xAPI 1.0.3 Data 2.4.5.1. */
export const scoreOf = ({ scaled, raw, min, max }: Statement): Score | undefined =>
  knownScore({ scaled, raw, min, max });

/** The moment a statement names, in UTC; undefined when it names none that can be read (xAPI 1.0.3 Data 2.4.7, 4.5). */
export function momentOf({ timestamp }: Statement): string | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)$/i.test(timestamp)) return undefined;
  const time = Date.parse(timestamp.toUpperCase().replace(',', '.'));
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}

/** The activity's name in the page's language, else in English, else in whatever language there is. */
export function nameOf({ names }: Statement, language: string): string | undefined {
  const tags = Object.keys(names);
  const wanted = [language, language.split('-')[0] ?? '', 'en', 'und'].map((tag) => tag.toLowerCase());
  for (const tag of wanted) {
    const found = tags.find(
      (one) => tag !== '' && (one.toLowerCase() === tag || one.toLowerCase().startsWith(`${tag}-`)),
    );
    if (found !== undefined) return names[found];
  }
  return tags[0] === undefined ? undefined : names[tags[0]];
}
