import * as z from 'zod/mini';
import { slugOf } from '../../../lib/model/formats/ids.ts';

const shape = z.object({
  skillLevelsLookup: z.record(z.string(), z.string()),
  allSkillLevelNames: z.array(z.string()),
  skillsLookup: z.record(z.string(), z.string()),
  rolesAndMappedSkillLevelsLookup: z.array(
    z.object({ title: z.string(), skills: z.array(z.object({ name: z.string(), level: z.nullable(z.string()) })) }),
  ),
});

/** The JSON of UK government digital roles as a model. A role that names a skill without a level does not ask for it. */
export function fromDigitalRoles(text: string, version: string): object {
  const framework = shape.parse(JSON.parse(text));
  const names = framework.allSkillLevelNames;
  return {
    format: 1,
    id: 'urn:skillmark:model:uk-digital-roles',
    version,
    title: 'Digital, Data and Technology roles (UK government)',
    publisher: 'HM Government',
    language: 'en',
    scale: {
      levels: names.map((name, at) => ({ level: at + 1, name, description: framework.skillLevelsLookup[name] ?? '' })),
    },
    competencies: Object.entries(framework.skillsLookup).map(([label, description]) => ({
      id: slugOf(label),
      label,
      description,
    })),
    roles: framework.rolesAndMappedSkillLevelsLookup.map(({ title, skills }) => ({
      id: slugOf(title),
      title,
      family: 'Software development',
      requirements: skills.flatMap(({ name, level }) =>
        level === null ? [] : [{ competency: slugOf(name), level: names.indexOf(level) + 1 }],
      ),
    })),
  };
}
