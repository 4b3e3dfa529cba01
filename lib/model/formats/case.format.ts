import type { ModelPath } from '../model-problem.ts';
import { memberOf, textAt } from '../outline.ts';
import { remark } from '../remark.ts';
import { createCaseGraph } from './case-graph.ts';
import { caseItems } from './case-items.ts';
import { caseRoles } from './case-roles.ts';
import { caseScale } from './case-scale.ts';
import type { Draft } from './draft.ts';
import { createShortener, oneLine, tooManyCompetencies, unlessEmpty } from './foreign-text.ts';
import type { About, Format } from './format.ts';
import { createPlaces, listAt, type PlaceAt } from './json-nodes.ts';
import type { FileProblem, Part } from './model-file.ts';

/** 1EdTech CASE 1.0 and 1.1: a CFPackage, bare or wrapped in `{"CFPackage": …}` as some servers answer. */
export const caseFormat: Format = {
  id: 'case',
  recognises: (parts) =>
    parts.length === 1 && parts.every((part) => part.kind === 'json' && packageIn(part.value) !== undefined),
  read(parts, about) {
    const [part] = parts;
    const found = part?.kind === 'json' ? packageIn(part.value) : undefined;
    if (part?.kind !== 'json' || found === undefined) throw new Error('case: read what it did not recognise');
    return readPackage(part, found, about);
  },
};

interface FoundPackage {
  node: unknown;
  path: ModelPath;
}

function packageIn(value: unknown): FoundPackage | undefined {
  const looksRight = (node: unknown) =>
    memberOf(node, 'CFDocument') !== undefined || Array.isArray(memberOf(node, 'CFItems'));
  if (looksRight(value)) return { node: value, path: [] };
  const inner = memberOf(value, 'CFPackage');
  return looksRight(inner) ? { node: inner, path: ['CFPackage'] } : undefined;
}

function readPackage(part: Extract<Part, { kind: 'json' }>, { node, path }: FoundPackage, about: About): Draft {
  const where = createPlaces(part.text);
  const at: PlaceAt = (...steps) => where([...path, ...steps]);
  const texts = createShortener();
  const items = caseItems(listAt(node, 'CFItems'), at);
  const graph = createCaseGraph(
    listAt(node, 'CFAssociations'),
    items.byId,
    textAt(memberOf(node, 'CFDocument'), 'identifier'),
    at,
  );
  const scale = caseScale(node, items.list, graph);
  const { competencies, roles } = caseRoles(items.list, graph, scale, texts);
  return {
    model: {
      format: 1,
      ...documentFacts(memberOf(node, 'CFDocument'), about),
      scale: { levels: scale.levels },
      competencies: competencies.map(({ thing }) => thing),
      roles: roles.map(({ thing }) => thing),
    },
    problems: [...items.problems, ...tooManyCompetencies(competencies.length), ...emptyProblem(items.list.length, at)],
    warnings: [...graph.warnings, ...scale.warnings, ...texts.warnings()],
    place: ([list, position], said) => {
      const from = list === 'roles' ? roles : competencies;
      const source = typeof position === 'number' ? from[position]?.index : undefined;
      return { place: source === undefined ? at('CFDocument') : at('CFItems', source), remark: said };
    },
  };
}

function emptyProblem(count: number, at: PlaceAt): FileProblem[] {
  if (count > 0) return [];
  return [{ place: at('CFItems'), remark: remark('remarkNoItems') }];
}

function documentFacts(document: unknown, about: About) {
  const identifier = textAt(document, 'identifier') ?? about.name;
  const uri = textAt(document, 'uri') ?? '';
  const changed = textAt(document, 'lastChangeDateTime')?.slice(0, 10);
  const creator = textAt(document, 'creator') ?? '';
  const publisher = textAt(document, 'publisher') ?? (creator === textAt(document, 'title') ? '' : creator);
  return {
    id: /^[a-z][a-z0-9+.-]*:\S+$/i.test(uri) ? uri : `urn:case:${encodeURIComponent(identifier)}`,
    version: (textAt(document, 'version') ?? changed ?? about.today).slice(0, 100),
    title: oneLine(textAt(document, 'title') ?? about.name).slice(0, 200),
    ...unlessEmpty('publisher', oneLine(publisher).slice(0, 200)),
    ...unlessEmpty('language', (textAt(document, 'language') ?? '').slice(0, 35)),
  };
}
