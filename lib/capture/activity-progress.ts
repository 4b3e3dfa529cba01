import type { Standing } from './course-progress.ts';
import type { Structure } from './standards/cmi5-structure.ts';
import type { Statement } from './standards/statement.ts';
import type { Meaning } from './standards/xapi.ts';
import { isGoodbye, isPlainXapi, levelOf, meaningOf, momentOf, nameOf, scoreOf } from './standards/xapi.ts';
import type { StatementsSignal } from './tap/decode-statements.ts';
import type { Speaker, UnitRecord } from './unit-progress.ts';
import { addStructure, addUnit, createUnits, dropOldest, endUnits, takeBackUnit } from './unit-progress.ts';
import { ownStatements } from './whose-statements.ts';

/** One course activity in one registration. `unsure`: it takes a person to say if it was finished. */
type Attempt = { from: string; completed?: Statement; unsure?: true; failed: boolean };
/** What this page, with the frames in it, has heard in statements; `actors`: about whom, where no launch said so; `told`: by statement. */
export type ActivityRecord = {
  attempts: Map<string, Attempt>;
  voided: Set<string>;
  told: Map<string, Standing>;
  actors: Set<string>;
  cmi5: UnitRecord;
};

const mostAttempts = 256;
const mostVoided = 1000;
const mostTold = 500;
const longestId = 512;

export const createActivities = (): ActivityRecord => ({
  attempts: new Map(),
  voided: new Set(),
  told: new Map(),
  actors: new Set(),
  cmi5: createUnits(),
});

/**
 * Takes in what was sent at once, and returns where that leaves the courses. `passed` counts at once. `completed` waits
 * until the content says goodbye, starts anew or goes away: there is content that says it first and `failed` after its
 * test. What was told and is now voided is told again, as taken back.
 */
export function addStatements(record: ActivityRecord, signal: StatementsSignal, language: string): Standing[] {
  const { statements } = signal;
  const voided = statements.filter((statement) => meaningOf(statement) === 'voided');
  const back = voided.flatMap(({ object }) => only(takeBack(record, object)));
  const told = ownStatements(record.actors, signal).flatMap(({ statement, sure }) =>
    only(heed(record, { ...signal, sure }, statement, language)),
  );
  return [...back, ...remembered(record, told)];
}

function remembered(record: ActivityRecord, standings: Standing[]): Standing[] {
  for (const standing of standings)
    for (const id of standing.said ?? []) {
      if (id !== '') record.told.set(id, standing);
      dropOldest(record.told, mostTold);
    }
  return standings;
}

function heed(
  record: ActivityRecord,
  speaker: Speaker & { sure: boolean },
  statement: Statement,
  language: string,
): Standing | undefined {
  const meaning = meaningOf(statement);
  if (meaning === 'voided' || record.voided.has(statement.id) || statement.object.length > longestId) return undefined;
  // With cmi5 the LMS names the actor, and nothing else will do (cmi5 9.2).
  if (!isPlainXapi(statement, speaker.cmi5))
    return speaker.sure ? addUnit(record.cmi5, speaker, statement, language) : undefined;
  const level = levelOf(statement, speaker.activity);
  if (level === 'below') return undefined;
  const sure = speaker.sure && level === 'course';
  return judge(record, speaker, statement, sure ? meaning : unsureOf(meaning), language);
}

/** A course structure came; see `addStructure`. */
export function addCourse(record: ActivityRecord, structure: Structure, language: string): Standing | undefined {
  return remembered(record, only(addStructure(record.cmi5, structure, language)))[0];
}

/** The frame has gone, or the whole page (`from` absent): what was said there is final. */
export function endActivities(record: ActivityRecord, from: string | undefined, language: string): Standing[] {
  const ended = [...record.attempts.values()].filter((attempt) => from === undefined || attempt.from === from);
  const standings = ended.flatMap((attempt) => only(final(attempt, language)));
  return remembered(record, [...standings, ...endUnits(record.cmi5, from, language)]);
}

const only = (standing: Standing | undefined): Standing[] => (standing === undefined ? [] : [standing]);

const unsureOf = (meaning: Meaning): Meaning => (meaning === 'completed' || meaning === 'passed' ? 'unsure' : meaning);

function judge(
  record: ActivityRecord,
  { from }: Speaker,
  statement: Statement,
  meaning: Meaning,
  language: string,
): Standing | undefined {
  const key = `${statement.object} ${statement.registration} ${statement.actor}`;
  const attempt = record.attempts.get(key) ?? { from, failed: false };
  attempt.from = from;
  record.attempts.set(key, attempt);
  dropOldest(record.attempts, mostAttempts);
  if (meaning === 'started') {
    const before = final(attempt, language);
    record.attempts.set(key, { from, failed: false });
    return before;
  }
  if (meaning === 'failed') attempt.failed = true;
  if (meaning === 'failed') delete attempt.completed;
  if (meaning === 'passed') {
    attempt.failed = false;
    delete attempt.completed;
    return standingOf(statement, 'passed', 'course', language);
  }
  if ((meaning === 'completed' || meaning === 'unsure') && !attempt.failed && attempt.completed === undefined) {
    attempt.completed = statement;
    if (meaning === 'unsure') attempt.unsure = true;
  } else if (meaning === 'completed' && attempt.unsure && attempt.completed !== undefined) delete attempt.unsure;
  return isGoodbye(statement) ? final(attempt, language) : undefined;
}

/** What is told when nothing more is to come. */
function final(attempt: Attempt, language: string): Standing | undefined {
  const { completed, unsure } = attempt;
  delete attempt.completed;
  delete attempt.unsure;
  return completed && standingOf(completed, 'completed', unsure ? 'part' : 'course', language);
}

function standingOf(
  statement: Statement,
  status: Standing['status'],
  scope: Standing['scope'],
  language: string,
): Standing {
  const { object, actor } = statement;
  const score = scoreOf(statement);
  const title = nameOf(statement, language);
  const completedAt = momentOf(statement);
  return {
    status,
    scope,
    via: 'xapi',
    said: [statement.id],
    id: object,
    progress: { sco: object, done: [object] },
    ...(actor === '' ? {} : { account: actor }),
    ...(score === undefined ? {} : { score }),
    ...(title === undefined ? {} : { title }),
    ...(completedAt === undefined ? {} : { completedAt }),
  };
}

/** xAPI 1.0.3 Data 2.3.2. Returns what was told on the strength of that statement, as taken back. */
function takeBack(record: ActivityRecord, id: string): Standing | undefined {
  if (id === '' || record.voided.size >= mostVoided) return undefined;
  record.voided.add(id);
  for (const attempt of record.attempts.values()) if (attempt.completed?.id === id) delete attempt.completed;
  const unit = takeBackUnit(record.cmi5, id);
  const told = record.told.get(id);
  if (told === undefined) return undefined;
  record.told.delete(id);
  const { progress } = told;
  // Of a course in units only the one that it was about.
  return {
    ...told,
    takenBack: true,
    progress: unit === undefined ? progress : { ...progress, sco: unit, done: [unit] },
  };
}
