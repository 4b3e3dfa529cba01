import type { CompetencyModel, Role } from '../../schema/model.ts';
import { essentialExtension, idExtension, levelExtension } from '../formats/case-extensions.ts';
import { type Exported, fileName, type Lost } from './exported.ts';
import { uuidOf } from './uuid-of.ts';

interface Node {
  identifier: string;
  uri: string;
  title: string;
}

/** A CASE 1.1 package, which has one language. Identifiers are made of the model's own ids, which stand in `extensions` and come back from there. */
export function exportCase(model: CompetencyModel, now: string): Exported {
  const { title, version, policy, courses = [] } = model;
  const lost: Lost[] = [
    ...(policy === undefined ? [] : ['policy' as const]),
    ...(courses.length === 0 ? [] : ['courses' as const]),
    ...(isTranslated(model) ? ['translations' as const] : []),
  ];
  const content = JSON.stringify({ CFPackage: casePackage(model, now) }, null, 1);
  return { name: fileName(title, version, '-case.json'), type: 'application/json', content, lost };
}

function isTranslated({ competencies, roles, scale }: CompetencyModel): boolean {
  return [competencies, roles, scale.levels].some((things) => things.some((one) => one.translations !== undefined));
}

function casePackage(model: CompetencyModel, now: string) {
  const node = (kind: string, id: string, title: string, uri = `${model.id}#${id}`): Node => ({
    identifier: uuidOf(`${model.id} ${kind} ${id}`),
    uri,
    title: title.slice(0, 200),
  });
  const dated = { lastChangeDateTime: now };
  const document = node('document', '', model.title, model.id);
  const link = { CFDocumentURI: document };
  const groups = new Map<string, Node>();
  const groupOf = (kind: string, name: string) => {
    const group =
      groups.get(`${kind}\n${name}`) ?? node(kind, name, name, `${model.id}#${kind}/${encodeURIComponent(name)}`);
    groups.set(`${kind}\n${name}`, group);
    return group;
  };
  const competencies = new Map(
    model.competencies.map((one) => [one.id, node('competency', one.id, one.label, one.uri)]),
  );
  const roles = new Map(
    model.roles.map((one) => [one.id, node('role', one.id, one.title, `${model.id}#role/${one.id}`)]),
  );
  const children = [
    ...model.competencies.flatMap(({ id, category }) =>
      category === undefined ? [] : [[competencies.get(id), groupOf('category', category)] as const],
    ),
    ...model.roles.map(({ id, family }) => [roles.get(id), groupOf('family', family)] as const),
  ];
  const links = [
    ...children.map(([from, to]) => ({ type: 'isChildOf', from, to, more: {} })),
    ...model.roles.flatMap((role) => roleLinks(role, roles, competencies)),
  ];
  return {
    CFDocument: {
      identifier: document.identifier,
      uri: document.uri,
      title: model.title,
      creator: model.publisher ?? model.title,
      ...(model.publisher !== undefined && { publisher: model.publisher }),
      version: model.version,
      ...(model.language !== undefined && { language: model.language }),
      adoptionStatus: 'Implemented',
      frameworkType: 'Competency',
      caseVersion: '1.1',
      ...dated,
    },
    CFItems: [
      ...[...groups].map(([key, { identifier, uri, title }]) => ({
        identifier,
        uri,
        fullStatement: title,
        CFItemType: key.startsWith('family') ? 'Job Family' : 'Category',
        ...link,
        ...dated,
      })),
      ...model.competencies.map((one) => ({
        ...itemOf(competencies.get(one.id), one.label, 'Competency'),
        ...(one.description !== undefined && { notes: one.description }),
        ...(one.altLabels !== undefined && { conceptKeywords: one.altLabels }),
        extensions: { [idExtension]: one.id },
        ...link,
        ...dated,
      })),
      ...model.roles.map((one) => ({
        ...itemOf(roles.get(one.id), one.title, 'Role'),
        ...(one.summary !== undefined && { notes: one.summary }),
        ...(one.grade !== undefined && { humanCodingScheme: one.grade }),
        extensions: { [idExtension]: one.id },
        ...link,
        ...dated,
      })),
    ],
    CFAssociations: links.map(({ type, from, to, more }, at) => ({
      identifier: uuidOf(`${model.id} association ${type} ${from?.uri} ${to?.uri}`),
      uri: `${model.id}#association/${at + 1}`,
      associationType: type,
      sequenceNumber: at + 1,
      originNodeURI: from,
      destinationNodeURI: to,
      ...more,
      ...link,
      ...dated,
    })),
    CFRubrics: [rubricOf(model, node, dated)],
  };
}

const itemOf = (node: Node | undefined, fullStatement: string, type: string) => ({
  identifier: node?.identifier,
  uri: node?.uri,
  fullStatement,
  CFItemType: type,
});

function roleLinks(
  { id, next = [], requirements }: Role,
  roles: ReadonlyMap<string, Node>,
  competencies: ReadonlyMap<string, Node>,
) {
  return [
    ...next.map((to) => ({ type: 'precedes', from: roles.get(id), to: roles.get(to), more: {} })),
    ...requirements.map(({ competency, level, essential }) => ({
      type: 'isRelatedTo',
      from: roles.get(id),
      to: competencies.get(competency),
      more: {
        extensions: { [levelExtension]: level, ...(essential !== undefined && { [essentialExtension]: essential }) },
      },
    })),
  ];
}

function rubricOf(model: CompetencyModel, node: (kind: string, id: string, title: string) => Node, dated: object) {
  const part = (kind: string, id: string) => {
    const { identifier, uri } = node(kind, `${kind}/${id}`, kind);
    return { identifier, uri, ...dated };
  };
  const levels = model.scale.levels.map(({ level, name, description }) => ({
    ...part('level', String(level)),
    quality: name,
    ...(description !== undefined && { description }),
    score: level,
    position: level,
  }));
  const criterion = { ...part('criterion', 'scale'), category: 'Level', position: 1, CFRubricCriterionLevels: levels };
  return { ...part('rubric', 'scale'), title: 'Levels', CFRubricCriteria: [criterion] };
}
