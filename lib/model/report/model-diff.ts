import type { Competency, CompetencyModel, Requirement, Role } from '../../schema/model.ts';

/** One requirement that a role gains, loses, or has at another level. */
export interface RequirementChange {
  competency: string;
  label: string;
  before?: number;
  after?: number;
}

export interface RoleChange {
  id: string;
  title: string;
  changes: RequirementChange[];
}

/** What a new model changes against the one in use. Things are the same when they have the same id. */
export interface ModelDiff {
  competencies: Changes;
  roles: Changes;
  courses: { added: number; removed: number };
  /** Roles of both models whose requirements differ. */
  requirements: RoleChange[];
  /** Competencies that keep their name and get another id: what people confirmed for them does not go along. */
  renumbered: number;
  /** The scale has other levels. */
  scale: { before: string[]; after: string[] } | undefined;
}

interface Changes {
  added: string[];
  removed: string[];
  changed: string[];
}

export function diffModels(before: CompetencyModel, after: CompetencyModel): ModelDiff {
  const names = (model: CompetencyModel) => model.scale.levels.map(({ name }) => name);
  const sameScale = JSON.stringify(names(before)) === JSON.stringify(names(after));
  return {
    competencies: changesIn(before.competencies, after.competencies, ({ label }) => label, competencyKey),
    roles: changesIn(before.roles, after.roles, ({ title }) => title, roleKey),
    courses: courseChanges(before, after),
    requirements: requirementChanges(before, after),
    renumbered: renumbered(before.competencies, after.competencies),
    scale: sameScale ? undefined : { before: names(before), after: names(after) },
  };
}

function changesIn<T extends { id: string }>(
  before: T[],
  after: T[],
  name: (one: T) => string,
  key: (one: T) => string,
): Changes {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.filter((one) => {
    const held = old.get(one.id);
    return held !== undefined && key(held) !== key(one);
  });
  return {
    added: after.filter(({ id }) => !old.has(id)).map(name),
    removed: before.filter(({ id }) => !kept.has(id)).map(name),
    changed: changed.map(name),
  };
}

const competencyKey = ({
  label,
  altLabels = [],
  description = '',
  category = '',
  uri = '',
  translations,
}: Competency) => JSON.stringify([label, altLabels, description, category, uri, translations]);

/** Without requirements: those are told by themselves. */
const roleKey = ({ title, family, grade = '', summary = '', next = [], translations }: Role) =>
  JSON.stringify([title, family, grade, summary, next, translations]);

function courseChanges(before: CompetencyModel, after: CompetencyModel): ModelDiff['courses'] {
  const keys = ({ courses = [] }: CompetencyModel) =>
    new Set(courses.map(({ provider, id, url }) => JSON.stringify([provider, id ?? url])));
  const [old, now] = [keys(before), keys(after)];
  return { added: now.difference(old).size, removed: old.difference(now).size };
}

function requirementChanges(before: CompetencyModel, after: CompetencyModel): RoleChange[] {
  const labels = new Map([...before.competencies, ...after.competencies].map(({ id, label }) => [id, label]));
  const old = new Map(before.roles.map((role) => [role.id, role]));
  return after.roles.flatMap(({ id, title, requirements }): RoleChange[] => {
    const held = old.get(id);
    const changes = held === undefined ? [] : changesOf(held.requirements, requirements, labels);
    return changes.length === 0 ? [] : [{ id, title, changes }];
  });
}

function changesOf(
  before: Requirement[],
  after: Requirement[],
  labels: ReadonlyMap<string, string>,
): RequirementChange[] {
  const old = new Map(before.map(({ competency, level }) => [competency, level]));
  const now = new Map(after.map(({ competency, level }) => [competency, level]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((competency): RequirementChange[] => {
    const [was, is] = [old.get(competency), now.get(competency)];
    if (was === is) return [];
    const label = labels.get(competency) ?? competency;
    return [{ competency, label, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

function renumbered(before: Competency[], after: Competency[]): number {
  const ids = new Set(after.map(({ id }) => id));
  const lost = new Set(before.filter(({ id }) => !ids.has(id)).map(({ label }) => label.toLowerCase()));
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id, label }) => !known.has(id) && lost.has(label.toLowerCase())).length;
}
