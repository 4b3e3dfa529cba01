import { parse } from 'yaml';
import * as z from 'zod/mini';
import { slugOf } from '../../../lib/model/formats/ids.ts';

const named = z.object({ id: z.string(), name: z.string(), summary: z.optional(z.string()) });
const shape = z.object({
  name: z.string(),
  summary: z.optional(z.string()),
  levels: z.array(named),
  themes: z.array(named),
  competencies: z.array(
    z.object({
      id: z.string(),
      summary: z.string(),
      examples: z.optional(z.array(z.string())),
      level: z.string(),
      theme: z.string(),
      proficiency: z.string(),
    }),
  ),
});
type Framework = z.infer<typeof shape>;
type Statement = Framework['competencies'][number];

/** From the lowest to the highest, as the framework explains its proficiencies. */
const proficiencies = ['Awareness', 'Foundational', 'Working knowledge', 'Practitioner', 'Expert'];

/**
 * A YAML file of the form of Financial Times engineering-progression as a model. Its levels of people are our roles, its
 * proficiencies our scale; its themes are our competencies where each has one statement a level, else its statements are.
 */
export function fromFinancialTimes(text: string, version: string): object {
  const framework = shape.parse(parse(text));
  const pairs = framework.competencies.map(({ level, theme }) => `${level} ${theme}`);
  const byTheme = new Set(pairs).size === pairs.length;
  const used = new Set(framework.competencies.map(({ proficiency }) => proficiency));
  const names = [
    ...proficiencies.filter((name) => used.has(name)),
    ...[...used].filter((name) => !proficiencies.includes(name)),
  ];
  const slug = slugOf(framework.name);
  return {
    format: 1,
    id: `urn:skillmark:model:ft-${slug}`,
    version,
    title: `${framework.name} (Financial Times)`,
    publisher: 'Financial Times',
    language: 'en',
    scale: { levels: names.map((name, at) => ({ level: at + 1, name })) },
    competencies: byTheme ? themes(framework) : framework.competencies.map((statement) => single(statement, framework)),
    roles: framework.levels.map(({ id, name }, at) => ({
      id,
      title: name,
      family: framework.name,
      next: nextOf(framework.levels, at),
      requirements: framework.competencies
        .filter(({ level }) => level === id)
        .map((statement) => ({
          competency: byTheme ? statement.theme : statement.id,
          level: names.indexOf(statement.proficiency) + 1,
        })),
    })),
  };
}

function themes({ themes: list, competencies, levels }: Framework): object[] {
  const nameOf = new Map(levels.map(({ id, name }) => [id, name]));
  return list.map(({ id, name, summary = '' }) => {
    const steps = competencies
      .filter(({ theme }) => theme === id)
      .map(({ level, summary: text }) => `${nameOf.get(level)}: ${text.trim()}`);
    return { id, label: name, description: [summary.trim(), ...steps].join('\n').slice(0, 5000) };
  });
}

function single({ id, summary, examples = [], theme }: Statement, { themes: list }: Framework): object {
  const text = summary.replace(/\s+/g, ' ').trim();
  return {
    id,
    label: text.slice(0, 200),
    description: [text, ...examples].join('\n').slice(0, 5000),
    category: list.find((one) => one.id === theme)?.name,
  };
}

/** The levels that follow: the next step of the ladder, of the same track where the step has tracks (`-ic`, `-pm`). */
function nextOf(levels: Framework['levels'], at: number): string[] {
  const step = (id = '') => id.replace(/-(ic|pm)$/, '');
  const track = (id = '') => /-(ic|pm)$/.exec(id)?.[1];
  const here = levels[at]?.id;
  const after = levels.slice(at + 1).find(({ id }) => step(id) !== step(here));
  const steps = levels.filter(({ id }) => after !== undefined && step(id) === step(after.id)).map(({ id }) => id);
  const same = steps.filter((id) => track(id) === track(here));
  return same.length > 0 ? same : steps;
}
