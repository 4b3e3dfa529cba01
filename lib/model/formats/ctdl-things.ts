import { quoted } from '../quoted.ts';
import { idOf, linksIn, termIn, textIn, textsIn, typeOf } from './ctdl-terms.ts';
import { oneLine, type Shortener, unlessEmpty } from './foreign-text.ts';
import { createIds } from './ids.ts';
import { listAt, numberAt } from './json-nodes.ts';
import type { FileProblem } from './model-file.ts';

interface From {
  thing: object;
  index: number;
}

/** The Competency nodes of a graph. Their text is the label where they have no label of their own. */
export function ctdlCompetencies(nodes: unknown[], language: string, texts: Shortener) {
  const own = nodes.map((node, index) => ({ node, index })).filter(({ node }) => typeOf(node).includes('Competency'));
  const problems: { index: number; message: string }[] = [];
  const warnings: FileProblem[] = [];
  const idByNode = new Map<string, string>();
  const parents = parentsOf(own.map(({ node }) => node));
  const nameOf = new Map(own.map(({ node }) => [idOf(node), labelOf(node, language)]));
  const newId = createIds();
  const competencies: From[] = [];
  for (const { node, index } of own) {
    const uri = idOf(node);
    const label = labelOf(node, language);
    const message = wrongWith(index, uri, label, idByNode);
    if (message !== undefined) {
      problems.push({ index, message });
      continue;
    }
    const ctid = textIn(node, 'ctid', '') || uri.slice(uri.lastIndexOf('/') + 1);
    const id = newId(ctid, label);
    idByNode.set(uri, id);
    const parent = parents.get(uri);
    if (parent !== undefined && !nameOf.has(parent)) {
      warnings.push({
        where: '',
        message: `${quoted(label)} is a child of ${quoted(parent)}, which is not in the file. The link is left out.`,
      });
    }
    competencies.push({
      index,
      thing: { id, ...competencyFacts(node, language, texts, nameOf.get(parent ?? '') ?? '') },
    });
  }
  return { competencies, idByNode, problems, warnings };
}

const labelOf = (node: unknown, language: string) =>
  oneLine(
    textIn(node, 'competencyLabel', language) ||
      textIn(node, 'competencyText', language) ||
      textIn(node, 'name', language),
  );

function wrongWith(index: number, uri: string, label: string, known: ReadonlyMap<string, string>): string | undefined {
  const name = label === '' ? `Competency number ${index + 1} of the graph` : `Competency ${quoted(label)}`;
  if (label === '') return `${name} has neither "ceasn:competencyLabel" nor "ceasn:competencyText". Add its text.`;
  if (uri === '') return `${name} has no "@id". Add its address.`;
  return known.has(uri) ? `${name} has the same "@id" as another: ${quoted(uri)}. Remove one of them.` : undefined;
}

function competencyFacts(node: unknown, language: string, texts: Shortener, parent: string) {
  const full = labelOf(node, language);
  const label = texts.line(full, 'label');
  const described = [textIn(node, 'competencyText', language), ...textsIn(node, 'comment', language)];
  const description = described.filter((text) => text !== '' && text !== label).join('\n\n');
  const names = [
    ...textsIn(node, 'alternateName', language),
    ...textsIn(node, 'altLabel', language),
    ...textsIn(node, 'conceptKeyword', language),
  ];
  const category = textIn(node, 'competencyCategory', language) || parent;
  const uri = idOf(node);
  return {
    label,
    ...unlessEmpty('altLabels', texts.labels(names, label)),
    ...unlessEmpty('description', texts.passage(description, 'description')),
    ...unlessEmpty('category', category === '' ? '' : texts.line(category, 'category')),
    ...unlessEmpty('uri', /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i.test(uri) && !uri.startsWith('_:') ? uri : ''),
  };
}

/** The competency above each, said by either of the two: isChildOf or hasChild. */
function parentsOf(nodes: unknown[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const node of nodes) {
    const [above] = linksIn(node, 'isChildOf');
    if (above !== undefined) parents.set(idOf(node), above);
    for (const child of linksIn(node, 'hasChild')) if (!parents.has(child)) parents.set(child, idOf(node));
  }
  return parents;
}

/** Jobs, work roles and occupations with the competencies that their condition profiles name. */
export function ctdlRoles(
  nodes: unknown[],
  language: string,
  idByNode: ReadonlyMap<string, string>,
  texts: Shortener,
): From[] {
  const newId = createIds();
  const types = ['Job', 'WorkRole', 'Occupation'];
  const own = nodes
    .map((node, index) => ({ node, index }))
    .filter(({ node }) => typeOf(node).some((type) => types.includes(type)));
  return own.flatMap(({ node, index }): From[] => {
    const title = texts.line(textIn(node, 'name', language), 'title');
    if (title === '') return [];
    const thing = {
      id: newId(textIn(node, 'ctid', '') || idOf(node).slice(idOf(node).lastIndexOf('/') + 1), title),
      title,
      family: oneLine(textIn(node, 'industryType', language) || 'Roles').slice(0, 80),
      ...unlessEmpty('summary', texts.passage(textIn(node, 'description', language), 'summary')),
      requirements: requirementsOf(node, language, idByNode),
    };
    return [{ index, thing }];
  });
}

function requirementsOf(node: unknown, language: string, idByNode: ReadonlyMap<string, string>) {
  const requires = termIn(node, 'requires');
  const profiles = Array.isArray(requires) ? requires : [requires];
  const targets = profiles.flatMap((profile) =>
    ['ceterms:targetCompetency', 'targetCompetency'].flatMap((name) => listAt(profile, name)),
  );
  const asked = new Map<string, { competency: string; level: number }>();
  for (const target of targets) {
    const [to = ''] = linksIn(target, 'targetNode');
    const competency = idByNode.get(to);
    const level = Number(textIn(target, 'alignmentLevel', language) || numberAt(target, 'alignmentLevel') || 1);
    if (competency !== undefined) asked.set(competency, { competency, level: Number.isInteger(level) ? level : 1 });
  }
  return [...asked.values()];
}
