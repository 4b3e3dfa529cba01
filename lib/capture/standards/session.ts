/**
 * What the whitelisted data-model elements are called here. Nothing else of a session is ever read. `learner` is what the LMS
 * calls whoever learns: only to tell accounts apart, hashed as soon as it is in the background, and never a name.
 */
export type Field =
  | 'status'
  | 'completion'
  | 'success'
  | 'raw'
  | 'min'
  | 'max'
  | 'scaled'
  | 'mode'
  | 'credit'
  | 'mastery'
  | 'nav'
  | 'learner';
export type Values = Readonly<Partial<Record<Field, string>>>;

export type Method = 'initialize' | 'terminate' | 'commit' | 'getValue' | 'setValue';

/** One function call as the page made it and as the LMS answered it; all four come from the page, so any type may come. */
export type Call = { method: Method; element: unknown; value: unknown; result: unknown };

/** `set` and `told` name the elements that count when the content writes them, or is told them. Both have no prototype. */
export type Elements = { readonly set: Record<string, Field>; readonly told: Record<string, Field> };

/** `commit`: the content saved. `end`: it said goodbye. `gone`: it never did, and the page or the next content replaced it. */
export type Moment = 'commit' | 'end' | 'gone';

export type Session = {
  readonly phase: 'none' | 'open' | 'ended';
  readonly values: Values;
  /** What stood at the last accepted commit, once the content had set something. */
  readonly committed: Values | undefined;
  readonly touched: boolean;
};
export type Step = { session: Session; started: boolean; moment?: Moment; values?: Values };

export const noSession: Session = { phase: 'none', values: {}, committed: undefined, touched: false };
const freshSession: Session = { ...noSession, phase: 'open' };
/** Characters, of an id (CMIIdentifier, SCORM 1.2 RTE 3.4.4); no status and no score comes near. */
export const longestValue = 255;

/** A table that inherits nothing, so that a page's changes to Object.prototype cannot add entries. */
export const table = <Entry>(entries: Record<string, Entry>): Record<string, Entry> =>
  Object.assign(Object.create(null), entries);

/**
 * Follows one API object through a call (SCORM 1.2 RTE "API functions"; SCORM 2004 4th ed. RTE 3.1.3-3.1.4). Runs inside
 * the page, so it uses syntax only: no method that a page could have replaced. Never throws.
 */
export function observeCall(elements: Elements, session: Session, call: Call): Step {
  if (call.method === 'initialize') return begin(session, call.result);
  if (session.phase === 'ended') return { session, started: false };
  // Content that was already talking when the tap came, or an LMS that asks for no Initialize.
  const started = session.phase === 'none';
  const open = started ? freshSession : session;
  if (call.method === 'terminate') return { ...end(open, call.result), started };
  if (call.method === 'commit') return { ...commit(open, call.result), started };
  const next = call.method === 'setValue' ? written(elements, open, call) : told(elements, open, call);
  return { session: next, started };
}

const accepted = (result: unknown): boolean => result === true || result === 'true';
const refused = (result: unknown): boolean => result === false || result === 'false';

/** Content that begins while the last one never ended has replaced it: what that one saved is final. */
function begin(session: Session, result: unknown): Step {
  if (refused(result)) return { session, started: false };
  if (session.phase !== 'open' || session.committed === undefined) return { session: freshSession, started: true };
  return { session: freshSession, started: true, moment: 'gone', values: session.committed };
}

/** Terminate saves and ends. Some LMSs answer nothing at all, so only a clear no keeps the session open. */
function end(session: Session, result: unknown): Omit<Step, 'started'> {
  if (refused(result)) return { session };
  const ended: Session = { ...noSession, phase: 'ended' };
  return session.touched ? { session: ended, moment: 'end', values: session.values } : { session: ended };
}

function commit(session: Session, result: unknown): Omit<Step, 'started'> {
  if (!accepted(result) || !session.touched) return { session };
  return { session: { ...session, committed: session.values }, moment: 'commit', values: session.values };
}

function written(elements: Elements, session: Session, { element, value, result }: Call): Session {
  const field = typeof element === 'string' ? elements.set[element] : undefined;
  if (field === undefined || !accepted(result)) return session;
  return { ...session, touched: true, values: { ...session.values, [field]: plain(value) } };
}

function told(elements: Elements, session: Session, { element, result }: Call): Session {
  const field = typeof element === 'string' ? elements.told[element] : undefined;
  const value = plain(result);
  if (field === undefined || value === '') return session;
  return { ...session, values: { ...session.values, [field]: value } };
}

/** Objects are not asked for their string form: that would run the page's code. */
function plain(value: unknown): string {
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' && value.length <= longestValue ? value : '';
}
