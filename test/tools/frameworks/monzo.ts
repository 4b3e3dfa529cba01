import { parse } from 'yaml';
import * as z from 'zod/mini';
import { slugOf } from '../../../lib/model/formats/ids.ts';

const criteria = z.object({
  level: z.int(),
  criteria: z.optional(z.nullable(z.array(z.string()))),
  exampleCriteria: z.optional(z.nullable(z.array(z.object({ criteria: z.string() })))),
});
const shape = z.object({
  title: z.string(),
  sidebarTitle: z.optional(z.nullable(z.string())),
  topics: z.optional(
    z.array(z.object({ name: z.string(), title: z.optional(z.nullable(z.string())), content: z.array(criteria) })),
  ),
});

interface Topic {
  name: string;
  steps: { level: number; text: string }[];
}

const spoken = (text: string) => text.replace(/^[^\p{L}]+/u, '').trim();
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Markdown files of the form of Monzo's progression framework as one model: topics are competencies, a level of a framework
 * is a role that asks for all of its topics at that level. Some files have them as YAML in front, some as headings.
 */
export function fromMonzo(files: { name: string; text: string }[], version: string): object {
  const frameworks = files.map(({ text }) => frameworkIn(text));
  const highest = Math.max(
    ...frameworks.flatMap(({ topics }) => topics.flatMap(({ steps }) => steps.map(({ level }) => level))),
  );
  return {
    format: 1,
    id: 'urn:skillmark:model:monzo-progression',
    version,
    title: 'Progression framework (Monzo)',
    publisher: 'Monzo',
    language: 'en',
    scale: { levels: Array.from({ length: highest }, (_, at) => ({ level: at + 1, name: `Level ${at + 1}` })) },
    competencies: frameworks.flatMap(({ title, topics }) =>
      topics.map(({ name, steps }) => ({
        id: `${slugOf(title)}/${slugOf(name)}`,
        label: name,
        description: steps
          .map(({ level, text }) => `Level ${level}: ${text}`)
          .join('\n')
          .slice(0, 5000),
        category: title,
      })),
    ),
    roles: frameworks.flatMap(({ title, topics }) => rolesOf(title, topics)),
  };
}

function rolesOf(title: string, topics: Topic[]): object[] {
  const levels = [...new Set(topics.flatMap(({ steps }) => steps.map(({ level }) => level)))].sort((a, b) => a - b);
  const id = (level: number) => `${slugOf(title)}-${level}`;
  return levels.map((level, at) => ({
    id: id(level),
    title: `${title}, level ${level}`,
    family: title,
    next: levels.slice(at + 1, at + 2).map(id),
    requirements: topics
      .filter(({ steps }) => steps.some((step) => step.level === level))
      .map(({ name }) => ({ competency: `${slugOf(title)}/${slugOf(name)}`, level })),
  }));
}

function frameworkIn(text: string): { title: string; topics: Topic[] } {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  const { title, sidebarTitle, topics } = shape.parse(parse(front));
  const name = spoken(sidebarTitle ?? title).replace(/ Framework$/, '');
  return { title: name, topics: topics === undefined ? headingsIn(body) : topics.map(topicOf) };
}

function topicOf({ name, title, content }: NonNullable<z.infer<typeof shape>['topics']>[number]): Topic {
  const steps = content.map(({ level, criteria: own, exampleCriteria }) => ({
    level,
    text: [...(own ?? []), ...(exampleCriteria ?? []).map((one) => one.criteria)].join(' '),
  }));
  return { name: capital(spoken(title ?? name)), steps };
}

/** `## Level 2`, `### Knowledge`, a paragraph. */
function headingsIn(body: string): Topic[] {
  const topics = new Map<string, Topic>();
  let level = 0;
  let topic: Topic | undefined;
  for (const line of body.split('\n')) {
    const step = /^##\s+Level\s+(\d+)/.exec(line)?.[1];
    const name = /^###\s+(.+)$/.exec(line)?.[1]?.trim();
    if (step !== undefined) level = Number(step);
    else if (name !== undefined) {
      topic = topics.get(name) ?? { name, steps: [] };
      topics.set(name, topic);
      topic.steps.push({ level, text: '' });
    } else if (topic !== undefined) {
      const last = topic.steps.at(-1);
      if (last !== undefined) last.text = `${last.text} ${line.trim()}`.trim();
    }
  }
  return [...topics.values()];
}
