import type { Via } from '../../schema/completion.ts';
import type { Field, Moment, Values } from '../standards/session.ts';
import { longestValue } from '../standards/session.ts';
import { member as own } from './decode-parts.ts';
import type { ActivitySignal } from './decode-statements.ts';
import { decodeActivity } from './decode-statements.ts';
import { longestManifest, longestSent } from './signal-limits.ts';

/** Standards whose content speaks in sessions; the others speak in statements. */
export type SessionStandard = Extract<Via, 'scorm-1.2' | 'scorm-2004' | 'aicc'>;

/** What the LMS had accepted from one content session at one moment. `api` and `session` count from 1 in this frame. */
export type SessionSignal = {
  kind: 'session';
  standard: SessionStandard;
  api: number;
  session: number;
  moment: Moment;
  values: Values;
  /** Path and query of each same-origin frame or popup that may have spoken. */
  paths: string[];
};
/** A content package's manifest that the page itself had asked for. */
type ManifestSignal = { kind: 'manifest'; text: string };
export type Signal = SessionSignal | ManifestSignal | ActivitySignal;

const longestSession = 16 * 1024;
const longestDetail = 2 * longestManifest;
const mostPaths = 32;

/**
 * Reads a detail that the page, or anybody in it, may have made up. Undefined for all that is not exactly a signal. A
 * well-formed signal is still only a claim.
 */
export function decodeSignal(detail: unknown): Signal | undefined {
  if (typeof detail !== 'string' || detail.length > longestOf(detail)) return undefined;
  const body = parsed(detail);
  if (body === undefined) return undefined;
  const kind = own(body, 'kind');
  if (kind === 'session') return decodeSession(body);
  if (kind !== 'manifest') return decodeActivity(kind, body);
  const text = own(body, 'text');
  if (typeof text !== 'string' || text.length > longestManifest) return undefined;
  return { kind, text };
}

function longestOf(detail: string): number {
  if (detail.startsWith('{"kind":"manifest"')) return longestDetail;
  return detail.startsWith('{"kind":"statements"') ? longestSent : longestSession;
}

function parsed(detail: string): object | undefined {
  try {
    const body: unknown = JSON.parse(detail);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

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

const standards: readonly SessionStandard[] = ['scorm-1.2', 'scorm-2004', 'aicc'];
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
  'learner',
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
    if (typeof text !== 'string' || text.length > longestValue) return undefined;
    values[field] = text;
  }
  return values;
}
