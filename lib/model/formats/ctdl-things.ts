import { inert } from '../inert.ts';
import { type Remark, remark } from '../remark.ts';
import { idOf, linksIn, textIn, textsIn, typeOf } from './ctdl-terms.ts';
import { createTranslations } from './ctdl-translations.ts';
import { note, oneLine, type Shortener, unlessEmpty } from './foreign-text.ts';
import { createIds } from './ids.ts';
import type { FileProblem } from './model-file.ts';

export interface From {
  thing: object;
  index: number;
}

/** The Competency nodes of a graph. Their text is the label where they have no label of their own. */
export function ctdlCompetencies(nodes: unknown[], language: string, texts: Shortener) {
  const own = nodes.map((node, index) => ({ node, index })).filter(({ node }) => typeOf(node).includes('Competency'));
  const problems: { index: number; remark: Remark }[] = [];
  const warnings: FileProblem[] = [];
  const idByNode = new Map<string, string>();
  const parents = parentsOf(own.map(({ node }) => node));
  const nameOf = new Map(own.map(({ node }) => [idOf(node), labelOf(node, language)]));
  const newId = createIds();
  const competencies: From[] = [];
  for (const { node, index } of own) {
    const uri = idOf(node);
    const label = labelOf(node, language);
    const wrong = wrongWith(index, uri, label, idByNode);
    if (wrong !== undefined) {
      problems.push({ index, remark: wrong });
      continue;
    }
    const id = newId(namedId(node), label);
    idByNode.set(uri, id);
    const parent = parents.get(uri);
    if (parent !== undefined && !nameOf.has(parent)) {
      warnings.push(note('remarkParentLost', inert(label), inert(parent)));
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

/** The registry's id of a node, else its code, else the end of its address. */
export const namedId = (node: unknown) =>
  textIn(node, 'ctid', '') || textIn(node, 'codedNotation', '') || idOf(node).slice(idOf(node).lastIndexOf('/') + 1);

function wrongWith(index: number, uri: string, label: string, known: ReadonlyMap<string, string>): Remark | undefined {
  if (label === '') return remark('remarkNodeNoText', index + 1);
  if (uri === '') return remark('remarkNodeNoAddress', inert(label));
  return known.has(uri) ? remark('remarkNodeSameAddress', inert(label), inert(uri)) : undefined;
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
    ...unlessEmpty(
      'uri',
      !uri.endsWith(`#${textIn(node, 'codedNotation', '')}`) &&
        /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i.test(uri) &&
        !uri.startsWith('_:')
        ? uri
        : '',
    ),
    ...translationsOf(node, language, texts),
  };
}

function translationsOf(node: unknown, language: string, texts: Shortener) {
  const translations = createTranslations(node, language);
  const labels = textIn(node, 'competencyLabel', language) === '' ? ['competencyText', 'name'] : ['competencyLabel'];
  translations.text('label', (text) => texts.line(text, 'label'), ...labels);
  translations.text('description', (text) => texts.passage(text, 'description'), 'competencyText');
  translations.names('altLabels', texts, 'alternateName', 'altLabel', 'conceptKeyword');
  return translations.all();
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
