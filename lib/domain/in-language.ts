import type { CompetencyModel } from '../schema/model.ts';
import { primaryOf, translationInto } from './translation.ts';

type Competency = CompetencyModel['competencies'][number];
type Role = CompetencyModel['roles'][number];
type Level = CompetencyModel['scale']['levels'][number];

const shown = new WeakMap<CompetencyModel, Map<string, CompetencyModel>>();

/**
 * A model as it is shown to a person: labels, titles, level names and descriptions in their language (BCP 47), where the model
 * has them. Only for showing: what is stored, matched and sent is the model itself. Made once for each model object and
 * language; neither may change afterwards.
 */
export function inLanguage(model: CompetencyModel, language: string): CompetencyModel {
  if (primaryOf(model.language ?? 'en') === primaryOf(language)) return model;
  const known = shown.get(model) ?? new Map<string, CompetencyModel>();
  shown.set(model, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const translated: CompetencyModel = {
    ...model,
    scale: { levels: model.scale.levels.map((level) => levelIn(level, language)) },
    competencies: model.competencies.map((competency) => competencyIn(competency, language)),
    roles: model.roles.map((role) => roleIn(role, language)),
  };
  known.set(language, translated);
  return translated;
}

function levelIn(level: Level, language: string): Level {
  const { name = level.name, description } = translationInto(language, level.translations) ?? {};
  return { ...level, name, ...(description !== undefined && { description }) };
}

function roleIn(role: Role, language: string): Role {
  const { title = role.title, summary } = translationInto(language, role.translations) ?? {};
  return { ...role, title, ...(summary !== undefined && { summary }) };
}

/** Its names in the model's own language stay as other names, so that both are found. */
function competencyIn(competency: Competency, language: string): Competency {
  const translation = translationInto(language, competency.translations);
  if (translation === undefined) return competency;
  const { label = competency.label, altLabels = [], description } = translation;
  const names = [...altLabels, competency.label, ...(competency.altLabels ?? [])];
  const others = [...new Set(names)].filter((name) => name !== label);
  return {
    ...competency,
    label,
    ...(others.length > 0 && { altLabels: others }),
    ...(description !== undefined && { description }),
  };
}
