import type { Via } from '../../schema/completion.ts';
import type { Field, Moment, Values } from '../standards/session.ts';
import { stringify } from './primordials.ts';

/** The event on `document` that carries signals; its detail is a string, the one type that passes every world unharmed. */
export const signalEvent = 'skillmark:signal';

export type Standard = Exclude<Via, 'page' | 'person'>;

/** What the LMS had accepted from one content session at one moment. `api` and `session` count from 1 in this frame. */
export type SessionSignal = {
  kind: 'session';
  standard: Standard;
  api: number;
  session: number;
  moment: Moment;
  values: Values;
  /** Path and query of each same-origin frame or popup that may have spoken. */
  paths: string[];
};
/** A content package's manifest that the page itself had asked for. */
type ManifestSignal = { kind: 'manifest'; text: string };
export type Signal = SessionSignal | ManifestSignal;

export const longestManifest = 2 * 1024 * 1024;
const longestSession = 16 * 1024;
const longestDetail = 2 * longestManifest;
const mostPaths = 32;

/** The detail for a session; `paths` one a line. Own `toJSON` keeps a page's Object.prototype.toJSON out of it. */
export const encodeSession = (signal: Omit<SessionSignal, 'paths' | 'kind'> & { paths: string }): string =>
  stringify({
    kind: 'session',
    ...signal,
    values: { ...signal.values, toJSON: undefined },
    toJSON: undefined,
  });

/** The detail for a manifest; undefined when it is too long to be looked at. */
export const encodeManifest = (text: string): string | undefined =>
  text.length > longestManifest ? undefined : stringify({ kind: 'manifest', text, toJSON: undefined });

/**
 * Reads a detail that the page, or anybody in it, may have made up. Undefined for all that is not exactly a signal. A
 * well-formed signal is still only a claim.
 */
export function decodeSignal(detail: unknown): Signal | undefined {
  if (typeof detail !== 'string' || detail.length > longestDetail) return undefined;
  if (detail.length > longestSession && !detail.startsWith('{"kind":"manifest"')) return undefined;
  const body = parsed(detail);
  if (body === undefined) return undefined;
  const kind = own(body, 'kind');
  if (kind === 'session') return decodeSession(body);
  const text = own(body, 'text');
  if (kind !== 'manifest' || typeof text !== 'string' || text.length > longestManifest) return undefined;
  return { kind, text };
}

function parsed(detail: string): object | undefined {
  try {
    const body: unknown = JSON.parse(detail);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

const own = (body: object, key: string): unknown => (Object.hasOwn(body, key) ? Reflect.get(body, key) : undefined);

function decodeSession(body: object): SessionSignal | undefined {
  const standard = oneOf(standards, own(body, 'standard'));
  const moment = oneOf(moments, own(body, 'moment'));
  const api = counted(own(body, 'api'));
  const session = counted(own(body, 'session'));
  const values = decodeValues(own(body, 'values'));
  const paths = own(body, 'paths');
  if (standard === undefined || moment === undefined || api === undefined || session === undefined) return undefined;
  if (values === undefined || typeof paths !== 'string') return undefined;
  const list = paths === '' ? [] : paths.split('\n', mostPaths).filter((path) => path.startsWith('/'));
  return { kind: 'session', standard, api, session, moment, values, paths: list };
}

const standards: readonly Standard[] = ['scorm-1.2', 'scorm-2004'];
const moments: readonly Moment[] = ['commit', 'end', 'gone'];
const fields: readonly Field[] = [
  'status',
  'completion',
  'success',
  'raw',
  'min',
  'max',
  'scaled',
  'mode',
  'credit',
  'mastery',
  'nav',
];

const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value);

const counted = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && typeof value === 'number' && value >= 1 ? value : undefined;

function decodeValues(value: unknown): Values | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const values: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const text = own(value, field);
    if (text === undefined) continue;
    if (typeof text !== 'string' || text.length > 64) return undefined;
    values[field] = text;
  }
  return values;
}
