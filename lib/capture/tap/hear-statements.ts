import { formValue } from './form-text.ts';
import type { Picked } from './pick.ts';
import { pick, statementShape } from './pick.ts';
import { bare, indexOf, isArray, match, ownValue, parse, slice } from './primordials.ts';
import type { Exchange } from './watch-requests.ts';

/** Verbs that may decide about a course; of all others only those that say `completion: true` are of interest. */
const deciding = /\/(?:completed?|passed|mastered|failed|satisfied|terminated|exited|suspended|initialized|voided)$/;

/**
 * The facts of the statements that the LRS took (xAPI 1.0.3 Communication 2.1) and that may decide about a course, in
 * order: PUT of one, POST of one or a list, both also as a form with `?method=` (1.3, alternate request syntax), or as the
 * first part of multipart/mixed (1.5.2). Throws on text that is not JSON.
 */
export function heardStatements({ method, url, body }: Exchange<unknown>): Picked {
  const query = match(/\?([^#]*)/, url)?.[1] ?? '';
  const asked = formValue(query, 'method');
  const found: Picked = bare({});
  if (match(/^(?:put|post)$/i, asked || `${method}`) === null) return found;
  const sent: unknown = parse(asked === '' ? firstPart(body) : formValue(body, 'content'));
  const list = isArray(sent) ? sent : [sent];
  for (let i = 0; i < list.length; i++) {
    const statement = ownValue(list, i);
    const verb = ownValue(ownValue(statement, 'verb'), 'id');
    const completion = ownValue(ownValue(statement, 'result'), 'completion');
    if (typeof verb !== 'string' || (match(deciding, verb) === null && completion !== true)) continue;
    const facts = pick(statement, statementShape);
    // With PUT the id may be in the address only.
    if (!isArray(sent)) facts.id ??= formValue(asked === '' ? query : body, 'statementid');
    found[i] = facts;
  }
  return found;
}

/** A body in several parts begins with its boundary; the statements are in the first, the attachments in the others. */
function firstPart(body: string): string {
  const head = match(/^(--[^\r\n]*)\r?\n[\s\S]*?\r?\n\r?\n/, body);
  if (head === null) return body;
  const start = head[0].length;
  return slice(body, start, indexOf(body, `\n${head[1]}`, start));
}
