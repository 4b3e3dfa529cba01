import type { Competency, CompetencyModel, Role } from '../../schema/model.ts';
import { type Exported, fileName, type Lost, type Said } from './exported.ts';

/**
 * A CTDL-ASN framework as JSON-LD: competencies, levels as asn:ProgressionLevel, roles as ceterms:Job with a condition
 * profile. What the vocabulary has no term for (level of a requirement, job family) stands under our own prefix.
 */
export function exportCtdl(model: CompetencyModel): Exported {
  const { title, version, policy, courses = [] } = model;
  const lost: Lost[] = [
    ...(policy === undefined ? [] : ['policy' as const]),
    ...(courses.length === 0 ? [] : ['courses' as const]),
  ];
  const content = JSON.stringify({ '@context': context, '@graph': graphOf(model) }, null, 1);
  return { name: fileName(title, version, '-ctdl.json'), type: 'application/ld+json', content, lost };
}

const context = {
  ceasn: 'https://purl.org/ctdlasn/terms/',
  ceterms: 'https://purl.org/ctdl/terms/',
  asn: 'http://purl.org/ASN/schema/core/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  skillmark: 'urn:skillmark:terms:',
};

function graphOf(model: CompetencyModel): object[] {
  const { language } = model;
  const said = sayerOf(model);
  const addressOf = new Map(model.competencies.map(({ id, uri }) => [id, uri ?? `${model.id}#${id}`]));
  const framework = {
    '@id': model.id,
    '@type': 'ceasn:CompetencyFramework',
    'ceasn:name': said(model.title),
    ...(language !== undefined && { 'ceasn:inLanguage': [language] }),
    ...(model.publisher !== undefined && { 'ceasn:publisherName': said(model.publisher) }),
    'schema:version': model.version,
  };
  const competencies = model.competencies.map((one) => ({
    '@id': addressOf.get(one.id),
    '@type': 'ceasn:Competency',
    'ceasn:codedNotation': one.id,
    'ceasn:competencyLabel': said(one.label, one, ({ label }) => label),
    'ceasn:competencyText': said(one.description || one.label, one, ({ description }) => description),
    ...keywordsOf(one, said),
    ...(one.category !== undefined && { 'ceasn:competencyCategory': said(one.category) }),
    'ceasn:isPartOf': [model.id],
  }));
  const levels = model.scale.levels.map(({ level, name, description, translations }) => ({
    '@id': `${model.id}#level/${level}`,
    '@type': 'asn:ProgressionLevel',
    'skos:prefLabel': said(name, { translations }, (other) => other.name),
    'skos:notation': String(level),
    ...(description !== undefined && {
      'skos:definition': said(description, { translations }, (other) => other.description),
    }),
  }));
  const jobs = model.roles.map((role) => jobOf(model, role, said, addressOf));
  return [framework, ...levels, ...competencies, ...jobs];
}

type Text = string | string[];
type Translated = { translations?: Record<string, Said> | undefined };

/** A text as a language map, with what is said of the same thing in other languages. */
type Sayer = (text: Text, thing?: Translated, other?: (said: Said) => Text | undefined) => unknown;

/** Plain texts for a model that does not say its language and has no other. */
function sayerOf({ language, competencies, roles, scale }: CompetencyModel): Sayer {
  const translated = [...competencies, ...roles, ...scale.levels].some(
    ({ translations }) => translations !== undefined,
  );
  const own = language ?? (translated ? 'en' : undefined);
  return (text, { translations = {} } = {}, other = () => undefined) => {
    if (own === undefined) return text;
    const others = Object.entries(translations).flatMap(([tag, said]) => {
      const words = other(said);
      return words === undefined || tag === own ? [] : [[tag, words] as const];
    });
    return { [own]: text, ...Object.fromEntries(others) };
  };
}

function keywordsOf(one: Competency, said: Sayer): object {
  const others = Object.values(one.translations ?? {}).some(({ altLabels }) => altLabels !== undefined);
  if (one.altLabels === undefined && !others) return {};
  return { 'ceasn:conceptKeyword': said(one.altLabels ?? [], one, ({ altLabels }) => altLabels) };
}

function jobOf(model: CompetencyModel, role: Role, said: Sayer, addressOf: ReadonlyMap<string, string>) {
  const targets = role.requirements.map(({ competency, level, essential }) => ({
    '@type': 'ceterms:CredentialAlignmentObject',
    'ceterms:targetNode': addressOf.get(competency),
    'skillmark:level': level,
    ...(essential !== undefined && { 'skillmark:essential': essential }),
  }));
  return {
    '@id': `${model.id}#role/${role.id}`,
    '@type': 'ceterms:Job',
    'ceterms:codedNotation': role.id,
    'ceterms:name': said(role.title, role, ({ title }) => title),
    ...(role.summary !== undefined && { 'ceterms:description': said(role.summary, role, ({ summary }) => summary) }),
    'skillmark:family': role.family,
    ...(role.grade !== undefined && { 'skillmark:grade': role.grade }),
    ...(role.next !== undefined && { 'skillmark:next': role.next.map((id) => `${model.id}#role/${id}`) }),
    'ceterms:requires': [{ '@type': 'ceterms:ConditionProfile', 'ceterms:targetCompetency': targets }],
  };
}
