import { inert } from '../inert.ts';
import { memberOf, textAt } from '../outline.ts';
import { type Remark, remark } from '../remark.ts';
import type { CaseItem } from './case-items.ts';
import { numberAt, type PlaceAt } from './json-nodes.ts';
import type { FileProblem } from './model-file.ts';

/** One CFAssociation whose two ends are items of the package. */
export interface CaseLink {
  type: string;
  from: string;
  to: string;
  order: number;
  node: unknown;
}

export interface CaseGraph {
  links: CaseLink[];
  /** The item above, by isChildOf; never in a circle. */
  parentOf: ReadonlyMap<string, string>;
  warnings: FileProblem[];
}

/** Ends outside the package are usual for these: other frameworks, resources, replaced versions. */
const mayLeadOut = new Set(['exactMatchOf', 'replacedBy', 'exemplar', 'isTranslationOf', 'isPeerOf', 'isRelatedTo']);

/** The associations of a package; those that lead nowhere or in a circle are told and not followed. */
export function createCaseGraph(
  nodes: unknown[],
  items: ReadonlyMap<string, CaseItem>,
  documentId: string | undefined,
  at: PlaceAt,
): CaseGraph {
  const links: CaseLink[] = [];
  const warnings: FileProblem[] = [];
  for (const [index, node] of nodes.entries()) {
    const type = textAt(node, 'associationType') ?? '';
    const from = linkedId(memberOf(node, 'originNodeURI'));
    const to = linkedId(memberOf(node, 'destinationNodeURI'));
    const lost = [from, to].find((id) => id === undefined || (!items.has(id) && id !== documentId));
    if (from !== undefined && to !== undefined && items.has(from) && items.has(to)) {
      links.push({ type, from, to, order: numberAt(node, 'sequenceNumber') ?? index, node });
    } else if ((lost !== undefined || from === undefined || to === undefined) && !mayLeadOut.has(type)) {
      warnings.push({ place: at('CFAssociations', index), remark: danglingLink(index, type, lost) });
    }
  }
  const parents = new Map<string, string>();
  for (const { type, from, to } of links) if (type === 'isChildOf' && !parents.has(from)) parents.set(from, to);
  warnings.push(...cutCircles(parents, items, at));
  return { links, parentOf: parents, warnings };
}

function danglingLink(index: number, type: string, lost: string | undefined): Remark {
  const name = type === '' ? remark('remarkLinkNoType') : remark('remarkMember', inert(type));
  if (lost === undefined) return remark('remarkLinkNoEnd', index + 1, name);
  return remark('remarkLinkLost', index + 1, name, inert(lost));
}

/** Takes one link out of every circle of parents, and says which items were in it. */
function cutCircles(parents: Map<string, string>, items: ReadonlyMap<string, CaseItem>, at: PlaceAt): FileProblem[] {
  const warnings: FileProblem[] = [];
  const safe = new Set<string>();
  for (const start of items.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let here: string | undefined = start;
    while (here !== undefined && !safe.has(here) && !onPath.has(here)) {
      path.push(here);
      onPath.add(here);
      here = parents.get(here);
    }
    if (here !== undefined && onPath.has(here)) {
      const circle = [...path.slice(path.indexOf(here)), here];
      const names = circle.slice(0, 6).map((id) => inert(items.get(id)?.statement ?? id));
      const said = remark('remarkCircle', names.join(' → '));
      warnings.push({ place: at('CFItems', items.get(here)?.index ?? 0), remark: said });
      parents.delete(path.at(-1) ?? '');
    }
    for (const id of path) safe.add(id);
  }
  return warnings;
}

/** The identifier that a LinkURI or a plain text of CASE points to. */
export function linkedId(link: unknown): string | undefined {
  if (typeof link === 'string') return lastStep(link);
  return textAt(link, 'identifier') ?? lastStep(textAt(link, 'uri') ?? '');
}

function lastStep(uri: string): string | undefined {
  const step = uri.slice(uri.lastIndexOf('/') + 1).trim();
  return step === '' ? undefined : step;
}
