import { isUsualLevel } from './level-names.ts';
import {
  type Field,
  fieldsOf,
  headerWords,
  neededFields,
  plainWord,
  repeatable,
  sheetWords,
  type TableKind,
  tableKinds,
} from './table-fields.ts';
import { translatedHeader } from './translations.ts';

/** What the sheet lists, by its name, else by its columns. */
export function kindOf(name: string, headers: string[]): TableKind | undefined {
  const word = plainWord(name);
  const named = tableKinds.find((kind) => sheetWords[kind].split(' ').includes(word));
  if (named !== undefined && neededFields[named].every((field) => columnFor(named, field, headers) !== undefined)) {
    return named;
  }
  const has = (kind: TableKind, field: Field) => columnFor(kind, field, headers) !== undefined;
  if (has('requirements', 'role') && has('requirements', 'competency')) return 'requirements';
  const course = headers.some((header) => /^(course|kurs|training|schulung)/.test(plainWord(header)));
  if (has('courses', 'competency') && (course || has('courses', 'provider'))) return 'courses';
  if (has('requirements', 'competency')) return 'competencies';
  if (has('requirements', 'role')) return 'roles';
  if (has('levels', 'level') && headers.length <= 4) return 'levels';
  return has('competencies', 'name') ? 'competencies' : undefined;
}

/** Of a matrix: two columns or more that hold nothing but levels stand for a role each. */
export function withRoles(
  columns: (Field | undefined)[],
  headers: string[],
  samples: string[][],
): (Field | undefined)[] {
  const isLevels = (at: number) => {
    const cells = samples[at] ?? [];
    return (
      cells.length > 0 &&
      cells.every((cell) => cell === '-' || cell === '–' || isUsualLevel(cell)) &&
      !isWordFor('level', headers[at] ?? '')
    );
  };
  const found = columns.filter((field, at) => field === undefined && isLevels(at)).length;
  return found < 2 ? columns : columns.map((field, at) => (field === undefined && isLevels(at) ? 'roleLevel' : field));
}

const isWordFor = (field: Field, header: string) => wordsOf('requirements', field).includes(plainWord(header));

/** A meaning for each column of a sheet of that kind, by its header. */
export function suggestColumns(kind: TableKind, headers: string[]): (Field | undefined)[] {
  const columns = headers.map((header): Field | undefined =>
    translatedHeader(kind, header) === undefined ? undefined : 'translation',
  );
  for (const field of fieldsOf[kind]) {
    const best = columnFor(kind, field, headers, columns);
    if (best !== undefined) columns[best] = field;
    if (!repeatable.includes(field)) continue;
    for (const [at, header] of headers.entries()) {
      if (columns[at] === undefined && wordsOf(kind, field).includes(plainWord(header).replace(/\d+$/, '')))
        columns[at] = field;
    }
  }
  return columns;
}

const wordsOf = (kind: TableKind, field: Field): string[] => headerWords[kind][field]?.split(' ') ?? [];

function columnFor(
  kind: TableKind,
  field: Field,
  headers: string[],
  taken: (Field | undefined)[] = [],
): number | undefined {
  const plain = headers.map(plainWord);
  for (const word of wordsOf(kind, field)) {
    const at = plain.findIndex((header, column) => header === word && taken[column] === undefined);
    if (at !== -1) return at;
  }
  return undefined;
}
