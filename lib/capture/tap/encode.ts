import { bare, stringify } from './primordials.ts';
import type { SessionSignal } from './signal.ts';
import { longestManifest } from './signal-limits.ts';

/** The detail for a session; `paths` one a line. Inheriting nothing keeps a page's Object.prototype.toJSON out of it. */
export const encodeSession = (signal: Omit<SessionSignal, 'paths' | 'kind'> & { paths: string }): string =>
  encode('session', { ...signal, values: bare({ ...signal.values }) });

/** The detail for a manifest or a course structure; undefined when it is too long to be looked at. */
export const encodeManifest = (text: string): string | undefined =>
  text.length > longestManifest ? undefined : encode('manifest', { text });

/** The detail for any other signal, see decode-statements.ts. */
export const encode = (kind: string, members: object): string => stringify(bare({ kind, ...members }));
