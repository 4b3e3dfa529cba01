import { outsideScale, sameId, topLevel } from './competency-rules.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import type { Finding, ModelPath } from './model-problem.ts';
import type { Outline, OutlineRole } from './outline.ts';
import { quoted } from './quoted.ts';

/** The rules for roles: their ids, the roles they lead to and what they ask for. */
export function* roleRules(outline: Outline, competencies: KnownNames | undefined): Generator<Finding> {
  const roles = outline.roles ?? [];
  const known = knownNames(roles.map(({ id, title }) => ({ id, name: title })));
  const top = topLevel(outline.levels);
  const first = new Map<string, string>();
  for (const [position, role] of roles.entries()) {
    const { id } = role;
    const name = nameOfRole(role, position);
    const other = id === undefined ? undefined : first.get(id);
    if (id !== undefined && other === undefined) first.set(id, name);
    if (id !== undefined && other !== undefined) {
      yield { path: ['roles', position, 'id'], say: () => sameId('roles', id, other, name) };
    }
    yield* nextRules(role, name, ['roles', position, 'next'], known);
    yield* requirementRules(role, name, ['roles', position, 'requirements'], competencies, top);
  }
}

function nameOfRole({ id, title }: OutlineRole, position: number): string {
  return title ?? id ?? `number ${position + 1}`;
}

function* nextRules(role: OutlineRole, name: string, path: ModelPath, roles: KnownNames): Generator<Finding> {
  for (const [position, id] of role.next.entries()) {
    if (id === undefined) continue;
    if (id === role.id) {
      yield {
        path: [...path, position],
        say: () => `Role ${quoted(name)} names itself as its next role. Remove it from its "next".`,
      };
    } else if (!roles.has(id)) {
      const advice = () => roles.advice(id, 'Add that role, or remove it from "next".');
      yield {
        path: [...path, position],
        say: () => `Role ${quoted(name)} leads to role ${quoted(id)}, which is not in the list of roles.${advice()}`,
      };
    }
  }
}

function* requirementRules(
  role: OutlineRole,
  name: string,
  path: ModelPath,
  competencies: KnownNames | undefined,
  top: number | undefined,
): Generator<Finding> {
  const asked = new Set<string>();
  for (const [position, { competency, level }] of role.requirements.entries()) {
    if (competency === undefined) continue;
    if (competencies !== undefined && !competencies.has(competency)) {
      const advice = () => competencies.advice(competency, 'Add it to the competencies, or remove the requirement.');
      yield {
        path: [...path, position, 'competency'],
        say: () =>
          `Role ${quoted(name)} asks for competency ${quoted(competency)}, which is not in the list of competencies.${advice()}`,
      };
    } else if (asked.has(competency)) {
      yield {
        path: [...path, position, 'competency'],
        say: () =>
          `Role ${quoted(name)} asks for competency ${quoted(competency)} more than once. Keep the requirement that holds and remove the other.`,
      };
    }
    asked.add(competency);
    if (level === undefined || top === undefined || level <= top) continue;
    yield {
      path: [...path, position, 'level'],
      say: () => `Role ${quoted(name)} asks for level ${level} in ${quoted(competency)}, ${outsideScale(top)}`,
    };
  }
}
