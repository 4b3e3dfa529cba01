import type { LaunchData, Statement } from '../standards/statement.ts';
import { decodeAgent } from './decode-agent.ts';
import { isRecord, member } from './decode-parts.ts';

/** `from`: a name for the frame that spoke, for as long as it lives; `activity`, `cmi5`, `learner`: how it was launched, and for whom. */
export type StatementsSignal = {
  kind: 'statements';
  from: string;
  activity: string;
  cmi5: boolean;
  learner: string;
  statements: Statement[];
};
/** What the LMS told the content in this frame. */
type LaunchSignal = { kind: 'launch'; from: string; data: LaunchData };
/** The frame that spoke went away. */
type GoneSignal = { kind: 'gone'; from: string };
/** `alone`: it is the only content of its page. */
export type H5pSignal = { kind: 'h5p'; alone: boolean; statement: Statement };
export type ActivitySignal = StatementsSignal | LaunchSignal | GoneSignal | H5pSignal;

const longestIri = 2048;
const mostIds = 16;

/** Reads the body of a signal of one of these kinds; undefined for all that is not exactly one. */
export function decodeActivity(kind: unknown, body: object): ActivitySignal | undefined {
  if (kind === 'h5p') {
    const statement = decodeStatement(member(body, 'statement'));
    return statement && { kind, alone: member(body, 'alone') === true, statement };
  }
  const from = text(body, 'from', 32);
  if (from === '') return undefined;
  if (kind === 'gone') return { kind, from };
  if (kind === 'launch') return { kind, from, data: decodeLaunch(member(body, 'data')) };
  const list = member(body, 'list');
  if (kind !== 'statements' || !isRecord(list)) return undefined;
  const statements = Object.values(list)
    .slice(0, 500)
    .map(decodeStatement)
    .filter((statement) => statement !== undefined);
  const launched = { activity: text(body, 'activity'), cmi5: member(body, 'cmi5') === true };
  return { kind, from, ...launched, learner: decodeAgent(member(body, 'learner')), statements };
}

/** '' for what is not there, no text, or longer than it may be. */
function text(body: unknown, key: string, most = longestIri): string {
  const value = member(body, key);
  return typeof value === 'string' && value.length <= most ? value : '';
}

function decodeLaunch(body: unknown): LaunchData {
  const [launchMode, moveOn] = [text(body, 'launchMode', 32), text(body, 'moveOn', 32)];
  const masteryScore = member(body, 'masteryScore');
  return {
    ...(launchMode === '' ? {} : { launchMode }),
    ...(moveOn === '' ? {} : { moveOn }),
    ...(typeof masteryScore === 'number' ? { masteryScore } : {}),
  };
}

/** Only activities have courses among them; a reference to a statement is what `voided` has for an object. */
export function decodeStatement(body: unknown): Statement | undefined {
  const object = member(body, 'object');
  const definition = member(object, 'definition');
  const context = member(body, 'context');
  const activities = member(context, 'contextActivities');
  const kind = text(object, 'objectType') || 'Activity';
  const [verb, id] = [text(member(body, 'verb'), 'id'), text(object, 'id')];
  if (verb === '' || id === '' || (kind !== 'Activity' && kind !== 'StatementRef')) return undefined;
  return {
    id: text(body, 'id', 64),
    actor: decodeAgent(member(body, 'actor')),
    verb,
    object: id,
    type: text(definition, 'type'),
    names: namesOf(member(definition, 'name')),
    timestamp: text(body, 'timestamp', 64),
    registration: text(context, 'registration', 64),
    parents: idsOf(member(activities, 'parent')),
    groupings: idsOf(member(activities, 'grouping')),
    categories: idsOf(member(activities, 'category')),
    ...resultOf(member(body, 'result')),
  };
}

function resultOf(result: unknown): Pick<Statement, 'completion' | 'success' | 'scaled' | 'raw' | 'min' | 'max'> {
  const found: ReturnType<typeof resultOf> = {};
  for (const key of ['completion', 'success'] as const) {
    const value = member(result, key);
    if (typeof value === 'boolean') found[key] = value;
  }
  for (const key of ['scaled', 'raw', 'min', 'max'] as const) {
    const value = member(member(result, 'score'), key);
    if (typeof value === 'number') found[key] = value;
  }
  return found;
}

/** A list of activities, or the single one that xAPI 1.0 still allows (Data 2.4.6.2). */
const idsOf = (activities: unknown): string[] =>
  isRecord(activities)
    ? [activities, ...Object.values(activities).slice(0, mostIds)]
        .map((one) => text(one, 'id'))
        .filter((id) => id !== '')
    : [];

const namesOf = (names: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(names) ? names : {})
      .slice(0, mostIds)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''),
  );
