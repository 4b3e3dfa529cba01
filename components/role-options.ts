import type { ModelView } from '../lib/domain/overview.ts';
import { language } from '../lib/text/text.ts';
import type { Option } from './find-options.ts';

/** A role of the view or of the model itself. */
type RoleName = { title: string; grade?: string | undefined };

/** “Data Engineer II · E4”. */
export function roleName({ title, grade }: RoleName): string {
  return grade === undefined ? title : `${title} · ${grade}`;
}

/** Families in alphabetical order, each with its roles in the model's own order. */
export function byFamily<T extends { family: string }>(roles: T[]): [family: string, roles: T[]][] {
  const families = Object.entries(Object.groupBy(roles, ({ family }) => family));
  return families
    .map(([family, members]): [string, T[]] => [family, members ?? []])
    .sort(([a], [b]) => a.localeCompare(b, language()));
}

/** The roles for searching; the family finds them too. */
export function roleOptions(roles: ModelView['roles']): Option[] {
  return byFamily(roles).flatMap(([family, members]) =>
    members.map((role) => ({ id: role.id, label: roleName(role), hint: family })),
  );
}
