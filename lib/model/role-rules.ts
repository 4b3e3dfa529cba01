import { sameId, topLevel } from './competency-rules.ts';
import { inert } from './inert.ts';
import { type KnownNames, knownNames } from './known-names.ts';
import type { Finding, ModelPath } from './model-problem.ts';
import type { Outline, OutlineRole } from './outline.ts';
import { type Fact, remark } from './remark.ts';

/** The rules for roles: their ids, the roles they lead to and what they ask for. */
export function* roleRules(outline: Outline, competencies: KnownNames | undefined): Generator<Finding> {
  const roles = outline.roles ?? [];
  const known = knownNames(roles.map(({ id, title }) => ({ id, name: title })));
  const top = topLevel(outline.levels);
  const first = new Map<string, Fact>();
  for (const [position, role] of roles.entries()) {
    const { id } = role;
    const name = nameOfRole(role, position);
    const other = id === undefined ? undefined : first.get(id);
    if (id !== undefined && other === undefined) first.set(id, name);
    if (id !== undefined && other !== undefined) {
      yield { path: ['roles', position, 'id'], say: () => sameId('remarkSameRole', id, other, name) };
    }
    yield* nextRules(role, name, ['roles', position, 'next'], known);
    yield* requirementRules(role, name, ['roles', position, 'requirements'], competencies, top);
  }
}

function nameOfRole({ id, title }: OutlineRole, position: number): Fact {
  const name = title ?? id;
  return name === undefined ? remark('remarkNumber', position + 1) : inert(name);
}

function* nextRules(role: OutlineRole, name: Fact, path: ModelPath, roles: KnownNames): Generator<Finding> {
  for (const [position, id] of role.next.entries()) {
    if (id === undefined) continue;
    if (id === role.id) {
      yield {
        path: [...path, position],
        say: () => remark('remarkNextIsSelf', name),
      };
    } else if (!roles.has(id)) {
      const advice = () => roles.advice(id, 'remarkAddOrUnnext');
      yield {
        path: [...path, position],
        say: () => remark('remarkNextUnknown', name, inert(id), advice()),
      };
    }
  }
}

function* requirementRules(
  role: OutlineRole,
  name: Fact,
  path: ModelPath,
  competencies: KnownNames | undefined,
  top: number | undefined,
): Generator<Finding> {
  const asked = new Set<string>();
  for (const [position, { competency, level }] of role.requirements.entries()) {
    if (competency === undefined) continue;
    if (competencies !== undefined && !competencies.has(competency)) {
      const advice = () => competencies.advice(competency, 'remarkAddOrUnask');
      yield {
        path: [...path, position, 'competency'],
        say: () => remark('remarkRoleAsksUnknown', name, inert(competency), advice()),
      };
    } else if (asked.has(competency)) {
      yield {
        path: [...path, position, 'competency'],
        say: () => remark('remarkRoleAsksTwice', name, inert(competency)),
      };
    }
    asked.add(competency);
    if (level === undefined || top === undefined || level <= top) continue;
    yield {
      path: [...path, position, 'level'],
      say: () => remark('remarkRoleLevel', name, level, inert(competency), top),
    };
  }
}
