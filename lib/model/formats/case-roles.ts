import { memberOf, textAt } from '../outline.ts';
import { essentialExtension, idExtension, levelExtension } from './case-extensions.ts';
import type { CaseGraph } from './case-graph.ts';
import type { CaseItem } from './case-items.ts';
import type { CaseScale } from './case-scale.ts';
import { type Shortener, unlessEmpty } from './foreign-text.ts';
import { createIds } from './ids.ts';
import { numberAt, textsAt } from './json-nodes.ts';

const roleTypes =
  /^(job |work |target )?(role|job|occupation|position|career|job profile)$|^(rolle|stelle|beruf|funktion)$/;
const groupTypes =
  /^(category|(job |role )?family|domain|cluster|competency group|group|folder|strand|heading|section|area|topic|subject|theme|kategorie|bereich|gruppe)$/;

interface From<T> {
  thing: T;
  index: number;
}

interface CaseRequirement {
  competency: string;
  level: number;
  essential?: boolean;
}

/** Parts the items into competencies and roles; headings become categories, levels were read before. */
export function caseRoles(items: CaseItem[], graph: CaseGraph, scale: CaseScale, texts: Shortener) {
  const parents = new Set(graph.parentOf.values());
  const byId = new Map(items.map((item) => [item.id, item]));
  const isRole = ({ type }: CaseItem) => roleTypes.test(type);
  const isGroup = ({ id, type }: CaseItem) => groupTypes.test(type) && parents.has(id);
  const kept = items.filter((item) => !isRole(item) && !isGroup(item) && !scale.levelOf.has(item.id));
  const newId = createIds();
  const idOf = new Map(kept.map((item) => [item.id, newId(ownId(item), item.statement)]));
  const competencies = kept.map((item): From<object> => {
    const parent = byId.get(graph.parentOf.get(item.id) ?? '');
    const category = parent !== undefined && !isRole(parent) ? labelOf(parent, texts, 'category') : '';
    return { index: item.index, thing: competencyOf(item, idOf.get(item.id) ?? item.id, category, scale, texts) };
  });
  const roleIds = createIds();
  const roleItems = items.filter(isRole);
  const roleIdOf = new Map(roleItems.map((item) => [item.id, roleIds(ownId(item), item.statement)]));
  const asked = requirementsIn(graph, roleIdOf, idOf, scale);
  const roles = roleItems.map((item): From<object> => {
    const parent = byId.get(graph.parentOf.get(item.id) ?? '');
    const next = graph.links.filter(
      ({ type, from, to }) => type === 'precedes' && from === item.id && roleIdOf.has(to),
    );
    return {
      index: item.index,
      thing: {
        id: roleIdOf.get(item.id),
        title: labelOf(item, texts, 'title'),
        family: parent === undefined ? 'Roles' : labelOf(parent, texts, 'category').slice(0, 80),
        ...unlessEmpty('summary', texts.passage(textAt(item.node, 'notes') ?? '', 'summary')),
        ...unlessEmpty('grade', (textAt(item.node, 'humanCodingScheme') ?? '').slice(0, 40)),
        ...unlessEmpty(
          'next',
          next.flatMap(({ to }) => roleIdOf.get(to) ?? []),
        ),
        requirements: [...(asked.get(item.id)?.values() ?? [])],
      },
    };
  });
  return { competencies, roles };
}

/** The id that an exported model had before. */
const ownId = ({ id, node }: CaseItem) => textAt(memberOf(node, 'extensions'), idExtension) ?? id;

function labelOf({ node, statement }: CaseItem, texts: Shortener, kind: 'label' | 'category' | 'title'): string {
  return texts.line(textAt(node, 'abbreviatedStatement') ?? statement, kind);
}

function competencyOf(item: CaseItem, id: string, category: string, scale: CaseScale, texts: Shortener) {
  const { node, statement } = item;
  const label = labelOf(item, texts, 'label');
  const rest = [statement, textAt(node, 'notes') ?? '', scale.criteriaOf.get(item.id) ?? ''];
  const description = rest.filter((text) => text !== '' && text !== label).join('\n\n');
  const uri = textAt(node, 'uri') ?? '';
  // Without a public name of its own, a competency is named by the model's id and its own.
  const isOwnName = uri.endsWith(`#${id}`);
  return {
    id,
    label,
    ...unlessEmpty(
      'altLabels',
      texts.labels([...textsAt(node, 'alternativeLabel'), ...textsAt(node, 'conceptKeywords')], label),
    ),
    ...unlessEmpty('description', texts.passage(description, 'description')),
    ...unlessEmpty('category', category),
    ...unlessEmpty('uri', !isOwnName && /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i.test(uri) ? uri : ''),
  };
}

/**
 * What roles ask for: any association between a role and a competency but exactMatchOf. The level is the association's own
 * extension, else the competency's hasSkillLevel, else the lowest.
 */
function requirementsIn(
  graph: CaseGraph,
  roleIds: Map<string, string>,
  competencyIds: Map<string, string>,
  scale: CaseScale,
) {
  const levels = new Map(
    graph.links.flatMap(({ type, from, to }) =>
      type === 'hasSkillLevel' ? [[from, scale.levelOf.get(to) ?? 1] as const] : [],
    ),
  );
  const asked = new Map<string, Map<string, CaseRequirement>>();
  for (const { type, from, to, node } of graph.links) {
    const [role, item] = roleIds.has(from) ? [from, to] : [to, from];
    const competency = competencyIds.get(item);
    if (!roleIds.has(role) || competency === undefined || type === 'exactMatchOf' || type === 'hasSkillLevel') continue;
    const extensions = memberOf(node, 'extensions');
    const essential = memberOf(extensions, essentialExtension);
    const level = numberAt(extensions, levelExtension) ?? levels.get(item) ?? 1;
    const mine = asked.get(role) ?? new Map<string, CaseRequirement>();
    asked.set(role, mine);
    if (!mine.has(competency))
      mine.set(competency, { competency, level, ...(typeof essential === 'boolean' && { essential }) });
  }
  return asked;
}
