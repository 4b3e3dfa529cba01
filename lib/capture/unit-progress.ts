import type { Standing } from './course-progress.ts';
import type { AuRecord, AuRules } from './standards/cmi5.ts';
import { heedAu, isForCredit, isTerminated, meetsMoveOn } from './standards/cmi5.ts';
import type { Structure } from './standards/cmi5-structure.ts';
import type { LaunchData, Statement } from './standards/statement.ts';
import { momentOf, nameOf, scoreOf } from './standards/xapi.ts';
import type { StatementsSignal } from './tap/decode-statements.ts';

/** The frame that spoke, and what was launched in it. */
export type Speaker = Pick<StatementsSignal, 'from' | 'activity' | 'cmi5'>;
/** One AU in one registration, as far as it was heard. */
type Unit = { from: string; statement: Statement; record: AuRecord; ended: boolean; forCredit: boolean };
/** What this page has heard of cmi5: AUs by activity and registration, launch data by the frame that asked for it. */
export type UnitRecord = {
  units: Map<string, Unit>;
  launches: Map<string, LaunchData>;
  structures: Structure[];
};

const mostUnits = 256;
const mostLaunches = 64;
const mostStructures = 8;

export const createUnits = (): UnitRecord => ({ units: new Map(), launches: new Map(), structures: [] });

export function addLaunch(units: UnitRecord, from: string, data: LaunchData): void {
  units.launches.delete(from);
  units.launches.set(from, data);
  dropOldest(units.launches, mostLaunches);
}

/** Takes a course structure in, and returns what it makes of the AUs that were finished before it came. */
export function addStructure(units: UnitRecord, structure: Structure, language: string): Standing | undefined {
  const others = units.structures.filter(({ id }) => id !== structure.id);
  units.structures = [...others, structure].slice(-mostStructures);
  const last = [...units.units.values()].findLast((unit) => unitIn(structure, unit.statement) !== undefined);
  return last === undefined ? undefined : standingOf(units, last, language);
}

/** Takes a cmi5 statement in, and returns where that leaves the course. */
export function addUnit(
  units: UnitRecord,
  speaker: Speaker,
  statement: Statement,
  language: string,
): Standing | undefined {
  const { from, activity } = speaker;
  // cmi5 9.4: what the LMS launched is what the statements are about; anything else is an objective or an interaction.
  if (activity !== '' && statement.object !== activity) return undefined;
  const key = `${statement.object} ${statement.registration} ${statement.actor}`;
  const launch = units.launches.get(from) ?? {};
  const known = units.units.get(key);
  const unit = known ?? { from, statement, record: { failed: false }, ended: false, forCredit: true };
  unit.from = from;
  unit.forCredit = isForCredit(launch);
  if (!unit.forCredit) return undefined;
  const heeded = heedAu(unit.record, statement, rulesOf(units, unit));
  if (!heeded && !isTerminated(statement)) return undefined;
  if (!heeded && known === undefined) return undefined;
  unit.ended = !heeded;
  units.units.set(key, unit);
  dropOldest(units.units, mostUnits);
  return standingOf(units, unit, language);
}

/** The frame is gone, or all of them (`from` absent): what its AUs said is final. */
export function endUnits(units: UnitRecord, from: string | undefined, language: string): Standing[] {
  const ended = [...units.units.values()].filter((unit) => !unit.ended && (from === undefined || unit.from === from));
  for (const unit of ended) unit.ended = true;
  return ended.map((unit) => standingOf(units, unit, language)).filter((standing) => standing !== undefined);
}

/** A statement was taken back (xAPI 1.0.3 Data 2.3.2). Returns the AU it was about, as its course structure calls it. */
export function takeBackUnit(units: UnitRecord, id: string): string | undefined {
  let about: string | undefined;
  for (const { record, statement } of units.units.values()) {
    if (record.completed?.id !== id && record.passed?.id !== id) continue;
    if (record.completed?.id === id) delete record.completed;
    if (record.passed?.id === id) delete record.passed;
    const structure = structureOf(units, statement);
    about = structure === undefined ? statement.object : unitIn(structure, statement)?.id;
  }
  return about;
}

export function dropOldest(map: Map<string, unknown>, most: number): void {
  const oldest = map.keys().next().value;
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

const structureOf = (units: UnitRecord, statement: Statement): Structure | undefined =>
  units.structures.findLast((structure) => unitIn(structure, statement) !== undefined);

/** The LMS may name the activity as it likes; the AU's own id is then among the groupings (cmi5 9.6.1). */
function unitIn({ units }: Structure, { object, groupings }: Statement): Structure['units'][number] | undefined {
  return units.find(({ id }) => id === object || groupings.includes(id));
}

/** What the LMS asks of this AU; the structure says it where the launch data were not seen. */
function rulesOf(units: UnitRecord, { from, statement }: Unit): AuRules {
  const structure = structureOf(units, statement);
  const written = structure === undefined ? undefined : unitIn(structure, statement);
  const { moveOn, masteryScore } = { ...written, ...units.launches.get(from) };
  return { ...(moveOn === undefined ? {} : { moveOn }), ...(masteryScore === undefined ? {} : { masteryScore }) };
}

function metBy(units: UnitRecord, unit: Unit): Statement[] | undefined {
  const met = meetsMoveOn(unit.record, rulesOf(units, unit), unit.ended);
  return met === 'held' ? undefined : met;
}

function standingOf(units: UnitRecord, unit: Unit, language: string): Standing | undefined {
  const met = metBy(units, unit);
  if (met === undefined) return undefined;
  const structure = structureOf(units, unit.statement);
  return structure === undefined ? aloneStanding(met, language) : courseStanding(units, structure, unit, met);
}

/** Nobody said how many AUs the course has. */
function aloneStanding(met: Statement[], language: string): Standing | undefined {
  const [first] = met;
  if (first === undefined) return undefined;
  const title = met.map((statement) => nameOf(statement, language)).find((name) => name !== undefined);
  return {
    ...shared(met),
    scope: 'part',
    id: first.object,
    progress: { sco: first.object, done: [first.object] },
    ...(title === undefined ? {} : { title }),
  };
}

function courseStanding(units: UnitRecord, structure: Structure, { statement }: Unit, met: Statement[]): Standing {
  const asked = structure.units.filter(({ moveOn = 'NotApplicable' }) => moveOn !== 'NotApplicable');
  // A course of which nothing is asked would be finished unopened; then each AU has to be gone through.
  const all = (asked.length === 0 ? structure.units : asked).map(({ id }) => id);
  const results = new Map<string, Statement[]>();
  for (const unit of units.units.values()) {
    const id = unitIn(structure, unit.statement)?.id;
    const done = metBy(units, unit);
    // Units that somebody else has met are none of this learner's.
    if (id !== undefined && done !== undefined && unit.statement.actor === statement.actor) results.set(id, done);
  }
  const done = all.filter((id) => results.has(id));
  const finished = done.length === all.length;
  const { score, ...facts } = shared(finished ? [...results.values()].flat() : met);
  const passed = [...results.values()].every((said) => said.some(isPassed));
  return {
    ...facts,
    // A course of several AUs has no score of its own.
    ...(score === undefined || structure.units.length > 1 ? {} : { score }),
    status: finished && !passed ? 'completed' : facts.status,
    scope: finished ? 'course' : 'part',
    id: structure.id,
    progress: { sco: done.at(-1) ?? structure.id, done, total: all.length, scos: all },
    ...(structure.title === undefined ? {} : { title: structure.title }),
  };
}

const isPassed = ({ success }: Statement): boolean => success === true;

/** What follows from the statements alone: the last of them is when it was done. */
function shared(met: Statement[]): Pick<Standing, 'status' | 'via' | 'score' | 'completedAt' | 'account' | 'said'> {
  const moments = met.map(momentOf).filter((moment) => moment !== undefined);
  const last = moments.toSorted().at(-1);
  const score = met.map(scoreOf).find((one) => one !== undefined);
  const actor = met[0]?.actor ?? '';
  return {
    status: met.some(isPassed) ? 'passed' : 'completed',
    via: 'cmi5',
    said: met.map(({ id }) => id),
    ...(actor === '' ? {} : { account: actor }),
    ...(last === undefined || moments.length < met.length ? {} : { completedAt: last }),
    ...(score === undefined ? {} : { score }),
  };
}
