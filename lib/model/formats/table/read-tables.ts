import type { ModelPath } from '../../model-problem.ts';
import type { Remark } from '../../remark.ts';
import type { Draft } from '../draft.ts';
import { ofWhole } from '../foreign-text.ts';
import type { FileProblem, Table } from '../model-file.ts';
import { sheetRows } from './cells.ts';
import { courseRows } from './course-rows.ts';
import { formulaErrors } from './formula-errors.ts';
import { levelsOf } from './level-rows.ts';
import { matchingProblems } from './matching-problems.ts';
import { requirementRows } from './requirement-rows.ts';
import { competencyRows, createSheetModel, roleRows, type SheetModel } from './sheet-model.ts';
import { type Field, type TableKind, tableKinds } from './table-fields.ts';
import type { Matching, TableMatch } from './table-match.ts';

/** Reads the sheets as they were matched into a draft of a model; every problem names sheet, row and column. */
export function readTables(tables: Table[], matching: Matching): Draft {
  const byKind = (kind: TableKind) =>
    matching.tables.filter((match) => match.kind === kind).flatMap((match) => rowsOf(match));
  const rowsOf = (match: TableMatch) => {
    const table = tables.find(({ name }) => name === match.table);
    return table === undefined ? [] : [...sheetRows(table, match)];
  };
  const missing = matchingProblems(matching);
  if (missing.length > 0)
    return { model: undefined, problems: missing, warnings: [], place: (_path, remark) => ofWhole(remark) };
  const rows = Object.fromEntries(tableKinds.map((kind) => [kind, byKind(kind)])) as Record<
    TableKind,
    ReturnType<typeof rowsOf>
  >;
  const { scale, levels } = levelsOf(rows.levels, matching.levels);
  const hasList = { competencies: rows.competencies.length > 0, roles: rows.roles.length > 0 };
  const sheet = createSheetModel(levels, hasList);
  competencyRows(sheet, rows.competencies);
  roleRows(sheet, rows.roles);
  requirementRows(sheet, rows.requirements);
  courseRows(sheet, rows.courses);
  const errors = formulaErrors(Object.values(rows).flat());
  // What else is wrong with such a cell comes of the error.
  const told = new Set(errors.map(({ place }) => JSON.stringify(place)));
  return {
    model: modelOf(matching, scale, sheet),
    problems: [...errors, ...sheet.problems.filter(({ place }) => !told.has(JSON.stringify(place)))],
    warnings: sheet.warnings,
    place: (path, remark) => placeIn(sheet, path, remark),
  };
}

function modelOf({ id, title, version }: Matching, scale: object, sheet: SheetModel) {
  const courses = sheet.courses.map(({ course }) => course);
  return {
    format: 1,
    id,
    title,
    version,
    scale,
    competencies: sheet.competencies.map(({ competency }) => competency),
    roles: sheet.roles.map(({ role }) => role),
    ...(courses.length > 0 && { courses }),
  };
}

const fieldOfMember: Record<string, Field> = {
  label: 'name',
  title: 'name',
  altLabels: 'otherNames',
  description: 'description',
  category: 'category',
  id: 'id',
  uri: 'uri',
  family: 'family',
  grade: 'grade',
  summary: 'summary',
  next: 'next',
  provider: 'provider',
  url: 'url',
  hours: 'hours',
  counts: 'competency',
  translations: 'translation',
};

function placeIn(sheet: SheetModel, path: ModelPath, remark: Remark): FileProblem {
  const [list, position, member] = path;
  const at = typeof position === 'number' ? position : -1;
  const rows = { competencies: sheet.competencies, roles: sheet.roles, courses: sheet.courses };
  const row = list === 'competencies' || list === 'roles' || list === 'courses' ? rows[list][at]?.row : undefined;
  if (row === undefined) return ofWhole(remark);
  return row.problem(remark, typeof member === 'string' ? fieldOfMember[member] : undefined);
}
