import { inert } from '../../inert.ts';
import { remark } from '../../remark.ts';
import { createIds } from '../ids.ts';
import type { FileProblem } from '../model-file.ts';
import { listIn, type SheetRow } from './cells.ts';
import type { LevelNames } from './level-names.ts';
import { translationsIn } from './translations.ts';

export interface SheetCompetency {
  id: string;
  label: string;
  altLabels?: string[];
  description?: string;
  category?: string;
  uri?: string;
  translations?: object;
}

export interface SheetRole {
  id: string;
  title: string;
  family: string;
  grade?: string;
  summary?: string;
  next?: string[];
  requirements: { competency: string; level: number; essential?: boolean }[];
  translations?: object;
}

export interface SheetCourse {
  provider: string;
  id?: string;
  url?: string;
  title: string;
  hours?: number;
  counts: { competency: string; level: number }[];
}

/** A model that grows row by row. */
export interface SheetModel {
  levels: LevelNames;
  /** Whether there is a sheet for them; if not, they are what other sheets name. */
  hasList: { competencies: boolean; roles: boolean };
  competencies: { competency: SheetCompetency; row: SheetRow }[];
  roles: { role: SheetRole; row: SheetRow }[];
  courses: { course: SheetCourse; row: SheetRow }[];
  /** By id and by name, small letters. */
  competencyNames: Map<string, SheetCompetency>;
  roleNames: Map<string, SheetRole>;
  rowOf: Map<SheetCompetency, SheetRow>;
  /** Role and competency of each requirement there is, to find one that stands there twice. */
  asked: Set<string>;
  problems: FileProblem[];
  warnings: FileProblem[];
  newId: { competency: ReturnType<typeof createIds>; role: ReturnType<typeof createIds> };
}

export function createSheetModel(levels: LevelNames, hasList: SheetModel['hasList']): SheetModel {
  return {
    levels,
    hasList,
    competencies: [],
    roles: [],
    courses: [],
    competencyNames: new Map(),
    roleNames: new Map(),
    rowOf: new Map(),
    asked: new Set(),
    problems: [],
    warnings: [],
    newId: { competency: createIds(), role: createIds() },
  };
}

const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

/** `{ name: text }`, or nothing where there is no text. */
const filled = <N extends string>(name: N, value: string) =>
  value === '' ? {} : ({ [name]: value } as Record<N, string>);

/** Adds a competency; one whose id or name was there before is a problem of its row. */
function addCompetency(sheet: SheetModel, row: SheetRow, label: string): void {
  const wanted = row.cell('id');
  const known = sheet.competencyNames.get(keyOf(wanted || label));
  const twin = known && sheet.rowOf.get(known);
  if (twin !== undefined) {
    const place =
      twin.table === row.table ? remark('remarkRow', twin.row) : remark('remarkSheetRow', inert(twin.table), twin.row);
    const [code, field] = wanted === '' ? (['remarkTwinName', 'name'] as const) : (['remarkTwinId', 'id'] as const);
    sheet.problems.push(row.problem(remark(code, inert(wanted || label), place), field));
    return;
  }
  const altLabels = [...new Set(row.cells('otherNames').flatMap(({ value }) => listIn(value)))];
  const competency: SheetCompetency = {
    // An id that is not well formed stays, so that the check says what is wrong with it.
    id: wanted === '' ? sheet.newId.competency(undefined, label) : wanted,
    label,
    ...(altLabels.length > 0 && { altLabels }),
    ...filled('description', row.cell('description')),
    ...filled('category', row.cell('category')),
    ...filled('uri', row.cell('uri')),
    ...translationsIn(row, 'competencies'),
  };
  sheet.competencies.push({ competency, row });
  sheet.rowOf.set(competency, row);
  sheet.competencyNames.set(keyOf(competency.id), competency);
  if (!sheet.competencyNames.has(keyOf(label))) sheet.competencyNames.set(keyOf(label), competency);
}

export function competencyRows(sheet: SheetModel, rows: SheetRow[]): void {
  for (const row of rows) {
    const label = row.cell('name');
    if (label === '') sheet.problems.push(row.problem(remark('remarkRowNoName'), 'name'));
    else addCompetency(sheet, row, label);
  }
}

/** The competency that a cell names; without a sheet of competencies, a new name is a new competency. */
export function competencyNamed(sheet: SheetModel, row: SheetRow, name: string): SheetCompetency | undefined {
  const known = sheet.competencyNames.get(keyOf(name));
  if (known !== undefined || sheet.hasList.competencies) return known;
  const competency: SheetCompetency = {
    id: sheet.newId.competency(undefined, name),
    label: name,
    ...filled('description', row.cell('description')),
    ...filled('category', row.cell('category')),
  };
  sheet.competencies.push({ competency, row });
  sheet.competencyNames.set(keyOf(name), competency);
  return competency;
}

/** The role that a cell names; without a sheet of roles, a new name is a new role. */
export function roleNamed(sheet: SheetModel, row: SheetRow, name: string): SheetRole | undefined {
  const known = sheet.roleNames.get(keyOf(name));
  if (known !== undefined || sheet.hasList.roles) return known;
  return addRole(sheet, row, name, row.cell('family'));
}

function addRole(sheet: SheetModel, row: SheetRow, title: string, family: string): SheetRole {
  const wanted = row.cell('id');
  const isOwnSheet = sheet.hasList.roles;
  const role: SheetRole = {
    id: isOwnSheet && wanted !== '' ? wanted : sheet.newId.role(undefined, title),
    title,
    family: family === '' ? 'Roles' : family,
    ...(isOwnSheet && filled('grade', row.cell('grade'))),
    ...(isOwnSheet && filled('summary', row.cell('summary'))),
    ...(isOwnSheet && translationsIn(row, 'roles')),
    requirements: [],
  };
  sheet.roles.push({ role, row });
  for (const name of [role.id, title]) if (!sheet.roleNames.has(keyOf(name))) sheet.roleNames.set(keyOf(name), role);
  return role;
}

export function roleRows(sheet: SheetModel, rows: SheetRow[]): void {
  const named = rows.filter((row) => {
    if (row.cell('name') !== '') return true;
    sheet.problems.push(row.problem(remark('remarkRowNoRoleName'), 'name'));
    return false;
  });
  const added = named.map((row) => ({ row, role: addRole(sheet, row, row.cell('name'), row.cell('family')) }));
  for (const { row, role } of added) {
    for (const { value, column } of row.cells('next')) {
      for (const name of listIn(value)) {
        const next = sheet.roleNames.get(keyOf(name));
        if (next !== undefined) role.next = [...(role.next ?? []), next.id];
        else sheet.problems.push(row.problem(remark('remarkLeadsToUnknown', inert(name)), column));
      }
    }
  }
}
