import { textAt } from '../outline.ts';
import { ctdlRoles } from './ctdl-roles.ts';
import { idOf, localName, textIn, typeOf } from './ctdl-terms.ts';
import { ctdlCompetencies } from './ctdl-things.ts';
import { createTranslations } from './ctdl-translations.ts';
import type { Draft } from './draft.ts';
import { createShortener, note, oneLine, tooManyCompetencies, unlessEmpty } from './foreign-text.ts';
import type { About, Format } from './format.ts';
import { createPlaces, listAt } from './json-nodes.ts';
import type { FileProblem, Part } from './model-file.ts';

/** Competency frameworks in CTDL-ASN (https://credreg.net/ctdlasn) as JSON-LD: a @graph, a list, or one node. */
export const ctdlFormat: Format = {
  id: 'ctdl',
  recognises: (parts) =>
    parts.length === 1 &&
    parts.every((part) => part.kind === 'json' && nodesIn(part.value).slice(0, 200).some(isCompetencyish)),
  read(parts, about) {
    const [part] = parts;
    if (part?.kind !== 'json') throw new Error('ctdl: read what it did not recognise');
    return readGraph(part, about);
  },
};

function nodesIn(value: unknown): unknown[] {
  const graph = listAt(value, '@graph');
  if (graph.length > 0) return graph;
  return Array.isArray(value) ? value.flatMap(nodesIn) : [value];
}

const isCompetencyish = (node: unknown) =>
  ['Competency', 'CompetencyFramework'].some((type) => typeOf(node).includes(type));

function readGraph(part: Extract<Part, { kind: 'json' }>, about: About): Draft {
  const nodes = nodesIn(part.value);
  const framework = nodes.find((node) => typeOf(node).includes('CompetencyFramework'));
  const language = languageOf(framework);
  const texts = createShortener();
  const where = createPlaces(part.text);
  const path = (index: number) =>
    Array.isArray(part.value) ? [index] : listAt(part.value, '@graph').length > 0 ? ['@graph', index] : [];
  const levels = levelsIn(nodes, language);
  const found = ctdlCompetencies(nodes, language, texts);
  const roles = ctdlRoles(nodes, language, found.idByNode, texts);
  const problems: FileProblem[] = found.problems.map(({ index, remark }) => ({ place: where(path(index)), remark }));
  return {
    model: {
      format: 1,
      ...frameworkFacts(framework, language, about),
      scale: { levels },
      competencies: found.competencies.map(({ thing }) => thing),
      roles: roles.map(({ thing }) => thing),
    },
    problems: [...problems, ...tooManyCompetencies(found.competencies.length)],
    warnings: [...found.warnings, ...texts.warnings(), ...noLevels(nodes)],
    place: ([list, position], remark) => {
      const from = list === 'roles' ? roles : found.competencies;
      const source = typeof position === 'number' ? from[position]?.index : undefined;
      return { place: source === undefined ? { kind: 'whole' } : where(path(source)), remark };
    },
  };
}

function frameworkFacts(node: unknown, language: string, about: About) {
  const uri = idOf(node);
  const publisher = textIn(node, 'publisherName', language) || textIn(node, 'creatorName', language);
  return {
    id: /^[a-z][a-z0-9+.-]*:\S+$/i.test(uri) ? uri : `urn:ctdl:${encodeURIComponent(uri || about.name)}`,
    version: (
      textIn(node, 'version', language) ||
      textIn(node, 'versionCode', language) ||
      textIn(node, 'dateModified', language) ||
      about.today
    ).slice(0, 100),
    title: oneLine(textIn(node, 'name', language) || about.name).slice(0, 200),
    ...unlessEmpty('publisher', oneLine(publisher).slice(0, 200)),
    ...unlessEmpty('language', language.slice(0, 35)),
  };
}

function languageOf(framework: unknown): string {
  const own = textIn(framework, 'inLanguage', '');
  if (own !== '') return own;
  const name = Object.entries(typeof framework === 'object' && framework !== null ? framework : {}).find(
    ([key]) => localName(key) === 'name',
  );
  const map = name?.[1];
  return typeof map === 'object' && map !== null && !Array.isArray(map)
    ? (Object.keys(map).find((key) => !key.startsWith('@')) ?? '')
    : '';
}

/** ProgressionLevel nodes from the lowest to the highest; one level where there are none. */
function levelsIn(nodes: unknown[], language: string) {
  const found = nodes
    .filter((node) => typeOf(node).includes('ProgressionLevel'))
    .map((node, at) => ({
      name: oneLine(textIn(node, 'prefLabel', language) || textIn(node, 'name', language)).slice(0, 60),
      description: (textIn(node, 'definition', language) || textIn(node, 'description', language)).slice(0, 2000),
      ...levelTranslations(node, language),
      order: Number(textIn(node, 'notation', language) || textAt(node, 'order') || at),
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (Number.isNaN(a.order) || Number.isNaN(b.order) ? 0 : a.order - b.order))
    .slice(0, 20);
  const levels = found.length > 0 ? found : [{ name: 'Competent', description: '' }];
  return levels.map(({ name, description, ...more }, at) => ({
    level: at + 1,
    name,
    ...unlessEmpty('description', description),
    ...('translations' in more && { translations: more.translations }),
  }));
}

function levelTranslations(node: unknown, language: string) {
  const translations = createTranslations(node, language);
  translations.text('name', (text) => oneLine(text).slice(0, 60), 'prefLabel', 'name');
  translations.text('description', (text) => text.slice(0, 2000), 'definition', 'description');
  return translations.all();
}

function noLevels(nodes: unknown[]): FileProblem[] {
  if (nodes.some((node) => typeOf(node).includes('ProgressionLevel'))) return [];
  return [note('remarkNoProgression')];
}
