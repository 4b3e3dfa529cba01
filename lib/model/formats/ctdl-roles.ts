import { memberOf } from '../outline.ts';
import { idOf, linksIn, termIn, textIn, typeOf } from './ctdl-terms.ts';
import { type From, namedId } from './ctdl-things.ts';
import { createTranslations } from './ctdl-translations.ts';
import { oneLine, type Shortener, unlessEmpty } from './foreign-text.ts';
import { createIds } from './ids.ts';
import { listAt } from './json-nodes.ts';

const types = ['Job', 'WorkRole', 'Occupation'];

/**
 * Jobs, work roles and occupations with the competencies that their condition profiles name. Level, job family and next
 * roles have no terms in CTDL; where Skillmark wrote the file they stand under its own.
 */
export function ctdlRoles(
  nodes: unknown[],
  language: string,
  idByNode: ReadonlyMap<string, string>,
  texts: Shortener,
): From[] {
  const newId = createIds();
  const own = nodes
    .map((node, index) => ({ node, index, title: texts.line(textIn(node, 'name', language), 'title') }))
    .filter(({ node, title }) => title !== '' && typeOf(node).some((type) => types.includes(type)))
    .map((one) => ({ ...one, id: newId(namedId(one.node), one.title) }));
  const ids = new Map(own.map(({ node, id }) => [idOf(node), id]));
  return own.map(({ node, index, title, id }) => {
    const family = textIn(node, 'family', language) || textIn(node, 'industryType', language);
    const thing = {
      id,
      title,
      family: oneLine(family).slice(0, 80) || 'Roles',
      ...unlessEmpty('grade', textIn(node, 'grade', language).slice(0, 40)),
      ...unlessEmpty('summary', texts.passage(textIn(node, 'description', language), 'summary')),
      ...unlessEmpty(
        'next',
        linksIn(node, 'next').flatMap((to) => ids.get(to) ?? []),
      ),
      requirements: requirementsOf(node, language, idByNode),
      ...translationsOf(node, language, texts),
    };
    return { index, thing };
  });
}

function translationsOf(node: unknown, language: string, texts: Shortener) {
  const translations = createTranslations(node, language);
  translations.text('title', (text) => texts.line(text, 'title'), 'name');
  translations.text('summary', (text) => texts.passage(text, 'summary'), 'description');
  return translations.all();
}

function requirementsOf(node: unknown, language: string, idByNode: ReadonlyMap<string, string>) {
  const requires = termIn(node, 'requires');
  const profiles = Array.isArray(requires) ? requires : [requires];
  const targets = profiles.flatMap((profile) =>
    ['ceterms:targetCompetency', 'targetCompetency'].flatMap((name) => listAt(profile, name)),
  );
  const asked = new Map<string, { competency: string; level: number; essential?: boolean }>();
  for (const target of targets) {
    const competency = idByNode.get(linksIn(target, 'targetNode')[0] ?? '');
    const level = Number(textIn(target, 'level', language) || 1);
    const essential = memberOf(target, 'skillmark:essential');
    if (competency === undefined) continue;
    asked.set(competency, {
      competency,
      level: Number.isInteger(level) ? level : 1,
      ...(typeof essential === 'boolean' && { essential }),
    });
  }
  return [...asked.values()];
}
