import { outsideScale, topLevel } from './competency-rules.ts';
import type { KnownNames } from './known-names.ts';
import type { Finding, ModelPath } from './model-problem.ts';
import type { Outline, OutlineCourse } from './outline.ts';
import { quoted } from './quoted.ts';

/** The rules for known courses: how they are found again, and what they count toward. */
export function* courseRules(outline: Outline, competencies: KnownNames | undefined): Generator<Finding> {
  const top = topLevel(outline.levels);
  const first = new Map<string, string>();
  for (const [position, course] of outline.courses.entries()) {
    const { provider, id } = course;
    const path = ['courses', position];
    const name = course.title ?? id ?? `number ${position + 1}`;
    if (!course.hasAddress) {
      yield {
        path,
        say: () =>
          `Course ${quoted(name)} has neither "id" nor "url", so that no finished course can be matched with it. Add the provider's id of the course, its address, or both.`,
      };
    }
    if (provider !== undefined && id !== undefined) {
      const key = JSON.stringify([provider, id]);
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      else yield { path: [...path, 'id'], say: () => twice(provider, id, other, name) };
    }
    yield* countRules(course, name, path, competencies, top);
  }
}

function twice(provider: string, id: string, one: string, other: string): string {
  return `Two courses of ${provider} have the id ${quoted(id)}: ${quoted(one)} and ${quoted(other)}. Keep one, and list under its "counts" all that it counts toward.`;
}

function* countRules(
  course: OutlineCourse,
  name: string,
  path: ModelPath,
  competencies: KnownNames | undefined,
  top: number | undefined,
): Generator<Finding> {
  for (const [position, { competency, level }] of course.counts.entries()) {
    if (competency === undefined) continue;
    if (competencies !== undefined && !competencies.has(competency)) {
      const advice = () => competencies.advice(competency, 'Add it to the competencies, or remove it from "counts".');
      yield {
        path: [...path, 'counts', position, 'competency'],
        say: () =>
          `Course ${quoted(name)} counts toward competency ${quoted(competency)}, which is not in the list of competencies.${advice()}`,
      };
    }
    if (level === undefined || top === undefined || level <= top) continue;
    yield {
      path: [...path, 'counts', position, 'level'],
      say: () => `Course ${quoted(name)} gives level ${level} in ${quoted(competency)}, ${outsideScale(top)}`,
    };
  }
}
