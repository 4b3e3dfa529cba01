import type { ModelPath } from '../model-problem.ts';
import { textAt } from '../outline.ts';
import { quoted } from '../quoted.ts';
import type { FileProblem } from './model-file.ts';

/** A CFItem that can be used: it has an identifier of its own and a statement. */
export interface CaseItem {
  id: string;
  statement: string;
  /** `CFItemType` in small letters, or empty. */
  type: string;
  node: unknown;
  /** Position in CFItems. */
  index: number;
}

/** The items of a package, and what is wrong with the others. */
export function caseItems(nodes: unknown[], at: (...path: ModelPath) => string) {
  const list: CaseItem[] = [];
  const byId = new Map<string, CaseItem>();
  const problems: FileProblem[] = [];
  for (const [index, node] of nodes.entries()) {
    const id = textAt(node, 'identifier');
    const statement = textAt(node, 'fullStatement') ?? textAt(node, 'abbreviatedStatement');
    const twin = id === undefined ? undefined : byId.get(id);
    const message = wrongWith(index, id, statement, twin);
    if (id === undefined || statement === undefined || message !== undefined) {
      problems.push({ where: at('CFItems', index), message: message ?? '' });
      continue;
    }
    const item = { id, statement, type: (textAt(node, 'CFItemType') ?? '').toLowerCase(), node, index };
    list.push(item);
    byId.set(id, item);
  }
  return { list, byId, problems };
}

function wrongWith(index: number, id: string | undefined, statement: string | undefined, twin: CaseItem | undefined) {
  const item = statement === undefined ? `Item number ${index + 1}` : `Item ${quoted(statement)}`;
  if (id === undefined) return `${item} has no "identifier". Add the one that its CASE server gives.`;
  if (statement === undefined) return `Item ${quoted(id)} has no "fullStatement". Add the text of the competency.`;
  if (twin === undefined) return undefined;
  return `${item} has the same "identifier" as ${quoted(twin.statement)}: ${quoted(id)}. Give one of them another, or remove it.`;
}
