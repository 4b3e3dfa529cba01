import { inert } from '../../inert.ts';
import { knownNames } from '../../known-names.ts';
import { type Remark, type RemarkCode, remark } from '../../remark.ts';
import type { SheetRow } from './cells.ts';
import { isDate } from './level-cell.ts';
import { competencyNamed, roleNamed, type SheetModel, type SheetRole } from './sheet-model.ts';
import type { Field } from './table-fields.ts';

/** Adds what roles ask for: of the sheets that list it, and of the columns of competencies that stand for a role. */
export function requirementRows(sheet: SheetModel, rows: SheetRow[]): void {
  const advice = adviceFor(sheet);
  for (const row of rows) {
    const role = namedIn(sheet, row, 'role', advice.role, (name) => roleNamed(sheet, row, name));
    const competency = namedIn(sheet, row, 'competency', advice.competency, (name) =>
      competencyNamed(sheet, row, name),
    );
    const level = levelIn(sheet, row, row.cell('level'), 'level');
    const essential = yesOrNo(row.cell('essential'));
    if (essential === 'unclear') {
      sheet.problems.push(row.problem(remark('remarkYesOrNo', inert(row.cell('essential'))), 'essential'));
    }
    if (role === undefined || competency === undefined || level === undefined) continue;
    ask(sheet, row, role, { competency: competency.id, level, ...(typeof essential === 'boolean' && { essential }) });
  }
  for (const { competency, row } of [...sheet.competencies]) {
    for (const { value, header, column } of row.cells('roleLevel')) {
      if (value === '' || value === '-' || value === '–' || value === '0') continue;
      const level = levelIn(sheet, row, value, column);
      const role = roleColumn(sheet, row, header, column);
      if (level !== undefined && role !== undefined) ask(sheet, row, role, { competency: competency.id, level });
    }
  }
}

function ask(sheet: SheetModel, row: SheetRow, role: SheetRole, requirement: SheetRole['requirements'][number]): void {
  const key = JSON.stringify([role.id, requirement.competency]);
  if (sheet.asked.has(key)) {
    const twice = remark('remarkRoleAsksTwice', inert(role.title), inert(requirement.competency));
    sheet.problems.push(row.problem(twice, 'competency'));
  } else role.requirements.push(requirement);
  sheet.asked.add(key);
}

function adviceFor(sheet: SheetModel) {
  return {
    role: knownNames(sheet.roles.map(({ role }) => ({ id: role.id, name: role.title }))),
    competency: knownNames(sheet.competencies.map(({ competency }) => ({ id: competency.id, name: competency.label }))),
  };
}

/** The thing that a cell names, or a problem that says which was likely meant. */
function namedIn<T>(
  sheet: SheetModel,
  row: SheetRow,
  field: 'role' | 'competency',
  known: ReturnType<typeof knownNames>,
  find: (name: string) => T | undefined,
): T | undefined {
  const name = row.cell(field);
  if (name === '') {
    sheet.problems.push(row.problem(remark(notNamed[field]), field));
    return undefined;
  }
  const found = find(name);
  if (found === undefined) sheet.problems.push(row.problem(unknown(notListed[field], name, known), field));
  return found;
}

const notNamed = { role: 'remarkRowNoRole', competency: 'remarkRowNoCompetency' } as const;
const notListed = { role: 'remarkUnknownRole', competency: 'remarkUnknownCompetency' } as const;

export function unknown(code: RemarkCode, name: string, known: ReturnType<typeof knownNames>): Remark {
  return remark(code, inert(name), known.advice(name, 'remarkAddOrCorrect'));
}

/** The level that a cell names; a missing column or an empty cell is the lowest one. */
export function levelIn(sheet: SheetModel, row: SheetRow, cell: string, at: Field | number): number | undefined {
  if (cell === '') return 1;
  const level = sheet.levels.numberOf(cell);
  if (level !== undefined && level >= 1 && level <= sheet.levels.names.length) return level;
  const code = isDate(cell) ? 'remarkLevelIsDate' : 'remarkNoLevel';
  sheet.problems.push(row.problem(remark(code, inert(cell), sheet.levels.advice), at));
  return undefined;
}

function roleColumn(sheet: SheetModel, row: SheetRow, header: string, column: number): SheetRole | undefined {
  const role = header === '' ? undefined : roleNamed(sheet, row, header);
  if (role === undefined) {
    sheet.problems.push(row.problem(remark('remarkRoleColumn', inert(header)), column));
  }
  return role;
}

function yesOrNo(cell: string): boolean | undefined | 'unclear' {
  const word = cell.toLowerCase();
  if (word === '') return undefined;
  if (
    ['yes', 'y', 'true', 'x', '1', 'ja', 'j', 'wahr', 'essential', 'must', 'muss', 'required', 'pflicht'].includes(word)
  )
    return true;
  if (['no', 'n', 'false', '0', '-', 'nein', 'falsch', 'optional', 'kann', 'nice to have', 'desirable'].includes(word))
    return false;
  return 'unclear';
}
