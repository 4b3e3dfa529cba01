import { inert } from '../inert.ts';
import { textAt } from '../outline.ts';
import { type Remark, remark } from '../remark.ts';
import type { PlaceAt } from './json-nodes.ts';
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
export function caseItems(nodes: unknown[], at: PlaceAt) {
  const list: CaseItem[] = [];
  const byId = new Map<string, CaseItem>();
  const problems: FileProblem[] = [];
  for (const [index, node] of nodes.entries()) {
    const id = textAt(node, 'identifier');
    const statement = textAt(node, 'fullStatement') ?? textAt(node, 'abbreviatedStatement');
    const twin = id === undefined ? undefined : byId.get(id);
    if (id === undefined || statement === undefined || twin !== undefined) {
      problems.push({ place: at('CFItems', index), remark: wrongWith(index, id, statement, twin) });
      continue;
    }
    const item = { id, statement, type: (textAt(node, 'CFItemType') ?? '').toLowerCase(), node, index };
    list.push(item);
    byId.set(id, item);
  }
  return { list, byId, problems };
}

function wrongWith(index: number, id: string | undefined, statement = '', twin: CaseItem | undefined): Remark {
  const item = statement === '' ? remark('remarkItemNumber', index + 1) : remark('remarkItem', inert(statement));
  if (id === undefined) return remark('remarkItemNoId', item);
  if (twin === undefined || statement === '') return remark('remarkItemNoText', inert(id));
  return remark('remarkItemSameId', item, inert(twin.statement), inert(id));
}
