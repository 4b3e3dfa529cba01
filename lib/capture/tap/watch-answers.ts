import type { AnswerKind } from '../sites/definition.ts';
import { longestAnswer } from './answer-limits.ts';
import { reader } from './follow.ts';
import { formValue } from './form-text.ts';
import {
  bare,
  hasOwn,
  indexOf,
  isArray,
  match,
  ownValue,
  parse,
  quietly,
  SafeUrl,
  slice,
  stringify,
  toUpperCase,
} from './primordials.ts';
import { type Exchange, watchRequests } from './watch-requests.ts';

type Web = Window & typeof globalThis;
/** What of an answer's definition says whether it is one. */
export type Wanted = Pick<AnswerKind, 'method' | 'path' | 'search' | 'operation' | 'host'>;
type Asked = Exchange<Wanted[]>;

/** Of streams there is `application/stream+json`, and lines of JSON have types of their own. */
const json = /^(?:application|text)\/(?:(?!stream\+)[\w.-]+\+)?(?:json|plain)\b/i;

/**
 * Hands on the answers that a site's definition wants, as they came, each with its question: a line of JSON, then the answer.
 * Whether they are what they look like is for the receiver to say. Call it at document_start in the page's own world.
 */
export function watchAnswers(window: Window, wanted: readonly Wanted[], emit: (text: string) => void): void {
  const web = window as Web;
  const { document } = web;
  const { hostname: own } = web.location;
  const hrefOf = reader(() => web.URL.prototype, 'href');
  const hostOf = reader(() => web.URL.prototype, 'hostname');
  const pathOf = reader(() => web.URL.prototype, 'pathname');
  const searchOf = reader(() => web.URL.prototype, 'search');
  const baseOf = reader(() => web.Node.prototype, 'baseURI');
  const parsed = (url: string): URL => new SafeUrl(url, `${baseOf(document)}`);
  const queryOf = (url: URL): string => slice(`${searchOf(url)}`, 1);

  const all = (of: readonly Wanted[], test: (one: Wanted) => boolean): Wanted[] => {
    const found: Wanted[] = [];
    for (let i = 0; i < of.length; i++) {
      const one = of[i];
      if (one !== undefined && test(one)) found[found.length] = one;
    }
    return found;
  };

  const interestIn = (address: string): Wanted[] | undefined => {
    const url = parsed(address);
    const [host, path] = [`${hostOf(url)}`, `${pathOf(url)}`];
    const found = all(
      wanted,
      (one) =>
        match(one.path, path) !== null &&
        isHost(one.host, host, own) &&
        (one.search === undefined || match(one.search, queryOf(url)) !== null),
    );
    return found.length === 0 ? undefined : found;
  };

  // How it was asked, and what, is known only now.
  const readsAnswer = ({ interest, method, url, body }: Asked): boolean => {
    const verb = toUpperCase(`${method ?? 'GET'}`);
    const query = queryOf(parsed(url));
    const isAsked = ({ operation }: Wanted) => operation === undefined || isOperation(operation, query, body);
    return all(interest, (one) => (one.method ?? 'GET') === verb && isAsked(one)).length > 0;
  };

  const heard = ({ method, url, body, answer }: Asked) => {
    const text = typeof answer === 'string' ? answer : jsonOf(answer);
    if (text === undefined || text.length > longestAnswer) return;
    const question = { method: `${method ?? 'GET'}`, url: `${hrefOf(parsed(url))}`, sent: body };
    emit(`${stringify(bare(question))}\n${text}`);
  };

  watchRequests(web, { interestIn, readsAnswer, heard, longest: longestAnswer, types: json, early: true });
}

/** Whether a definition's host is the one that was asked, by a page of the host `own`. */
function isHost(wanted: string | undefined, host: string, own: string): boolean {
  if (wanted === undefined) return host === own;
  if (wanted === 'parent') return slice(own, indexOf(own, '.') + 1) === host;
  const end = wanted[0] === '*' ? slice(wanted, 1) : undefined;
  if (end === undefined) return host === wanted;
  return slice(`.${host}`, -end.length) === end;
}

/** GraphQL over HTTP: the name is in the query of a GET, or in the JSON of a POST, which may hold a list of questions. */
function isOperation(name: string, query: string, body: string): boolean {
  if (formValue(query, 'operationname') === name) return true;
  let found = false;
  quietly(() => {
    const sent: unknown = parse(body);
    const list = isArray(sent) ? sent : [sent];
    for (let i = 0; i < list.length; i++) found ||= ownValue(ownValue(list, i), 'operationName') === name;
  });
  return found;
}

/** An object that XMLHttpRequest made, as text; not where the page has its own idea of how objects become text. */
function jsonOf(value: unknown): string | undefined {
  const parents = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Boolean.prototype];
  for (let i = 0; i < parents.length; i++) if (hasOwn(parents[i] as object, 'toJSON')) return undefined;
  return value === undefined ? undefined : stringify(value);
}
