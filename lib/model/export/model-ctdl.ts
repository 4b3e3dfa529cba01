import type { CompetencyModel, Role } from '../../schema/model.ts';
import { type Exported, fileName, type Lost } from './exported.ts';

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
  /** A text in the model's language; a model without one has plain texts. */
  const said = (text: string | string[]) => (language === undefined ? text : { [language]: text });
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
    'ceasn:competencyLabel': said(one.label),
    'ceasn:competencyText': said(one.description || one.label),
    ...(one.altLabels !== undefined && { 'ceasn:conceptKeyword': said(one.altLabels) }),
    ...(one.category !== undefined && { 'ceasn:competencyCategory': said(one.category) }),
    'ceasn:isPartOf': [model.id],
  }));
  const levels = model.scale.levels.map(({ level, name, description }) => ({
    '@id': `${model.id}#level/${level}`,
    '@type': 'asn:ProgressionLevel',
    'skos:prefLabel': said(name),
    'skos:notation': String(level),
    ...(description !== undefined && { 'skos:definition': said(description) }),
  }));
  const jobs = model.roles.map((role) => jobOf(model, role, said, addressOf));
  return [framework, ...levels, ...competencies, ...jobs];
}

function jobOf(
  model: CompetencyModel,
  role: Role,
  said: (text: string) => unknown,
  addressOf: ReadonlyMap<string, string>,
) {
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
    'ceterms:name': said(role.title),
    ...(role.summary !== undefined && { 'ceterms:description': said(role.summary) }),
    'skillmark:family': role.family,
    ...(role.grade !== undefined && { 'skillmark:grade': role.grade }),
    ...(role.next !== undefined && { 'skillmark:next': role.next.map((id) => `${model.id}#role/${id}`) }),
    'ceterms:requires': [{ '@type': 'ceterms:ConditionProfile', 'ceterms:targetCompetency': targets }],
  };
}
