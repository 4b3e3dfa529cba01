import { isRecord, member } from './decode-parts.ts';

/** No one person: a group's learning is nobody's own. */
export const aGroup = 'group';

/** Characters of each part, from its end, where ids differ; together they fit into what the background takes. */
const longestPart = 200;

/** A member that is text; agents of xAPI 0.9 call some of them otherwise. */
function said(body: unknown, ...names: string[]): string {
  const found = names.map((name) => member(body, name)).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.trim().slice(-longestPart) : '';
}

/**
 * What identifies an actor (xAPI 1.0.3 Data 2.4.2.3, inverse functional identifier), as one text that begins with its kind:
 * `mbox mailto:…`. `group` for groups, '' where nobody is identified. Names of people are not among it.
 */
export function decodeAgent(body: unknown): string {
  if (member(body, 'objectType') === 'Group') return aGroup;
  for (const kind of ['mbox', 'mbox_sha1sum', 'openid']) {
    const id = said(body, kind);
    if (id !== '') return `${kind} ${kind === 'openid' ? id : id.toLowerCase()}`;
  }
  const account = member(body, 'account');
  const one = isRecord(account) && !Object.hasOwn(account, '0') ? account : member(account, '0');
  const [home, name] = [said(one, 'homePage', 'accountServiceHomePage'), said(one, 'name', 'accountName')];
  return home === '' || name === '' ? '' : `account ${home} ${name}`;
}
