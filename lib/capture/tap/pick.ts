import { bare, isArray, isObject, ownKeys, ownValue } from './primordials.ts';

/** A copy of some members, inheriting nothing; lists become objects with the same numbers. */
export type Picked = { [member: PropertyKey]: unknown };

/** `*`: members whose names are not known beforehand, as languages and places in a list are. */
type Shape = { readonly [member: string]: Shape | true };

/** A list of activities, or the single one that xAPI 1.0 still allows (Data 2.4.6.2). */
const ids: Shape = { id: true, '*': { id: true } };

/** Agents of xAPI 0.9, as some launches still name them, have lists of one, and other names for the parts of an account. */
const account: Shape = { homePage: true, name: true, accountServiceHomePage: true, accountName: true };

/** What identifies an actor, and never what they are called: the `name` of an account is its id (xAPI 1.0.3 Data 2.4.2.4). */
export const agentShape: Shape = {
  objectType: true,
  mbox: true,
  mbox_sha1sum: true,
  openid: true,
  account: { ...account, '*': account },
};

/**
 * All that is ever taken from a statement, see `Statement`. What is not named here never leaves the page: no name of anybody, no
 * response, no extensions, no attachments.
 */
export const statementShape: Shape = {
  id: true,
  actor: agentShape,
  verb: { id: true },
  object: { id: true, objectType: true, definition: { type: true, name: { '*': true } } },
  result: { completion: true, success: true, score: { scaled: true, raw: true, min: true, max: true } },
  context: { registration: true, contextActivities: { parent: ids, grouping: ids, category: ids } },
  timestamp: true,
};

/** What the LMS tells cmi5 content (cmi5 10.2): neither its context template nor where to return to. */
export const launchShape: Shape = { launchMode: true, moveOn: true, masteryScore: true };

/** What of a value the shape names; how long anything may be is for the receiver to say. */
export function pick(value: unknown, shape: Shape): Picked {
  const picked: Picked = bare({});
  if (!isObject(value)) return picked;
  const rest = shape['*'];
  const keys = ownKeys(rest === undefined ? shape : value);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string;
    const wanted = shape[key] ?? rest;
    const found = ownValue(value, key);
    if (wanted !== true) {
      if (wanted !== undefined && isObject(found)) picked[key] = pick(found, wanted);
    } else {
      const one = isArray(found) ? ownValue(found, 0) : found;
      if (!isObject(one)) picked[key] = one;
    }
  }
  return picked;
}
