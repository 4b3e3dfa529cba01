import { inert } from '../../inert.ts';
import { type Remark, remark } from '../../remark.ts';
import type { FileProblem } from '../model-file.ts';
import { neededFields, repeatable } from './table-fields.ts';
import type { Matching, TableMatch } from './table-match.ts';
import { translatedHeader } from './translations.ts';

const noColumn = {
  name: 'remarkNoNameColumn',
  role: 'remarkNoRoleColumn',
  competency: 'remarkNoCompetencyColumn',
} as const;

const about = (name: string, said: Remark): FileProblem => ({ place: { kind: 'named', name }, remark: said });

/** What a matching lacks before any row can be read. */
export function matchingProblems({ tables }: Matching): FileProblem[] {
  const used = tables.filter(({ kind }) => kind !== undefined);
  const listed = used.some(({ kind }) => kind === 'competencies' || kind === 'requirements');
  if (!listed) return [about(tables[0]?.table ?? '', remark('remarkNoCompetencySheet'))];
  return used.flatMap((match) => [...missing(match), ...twice(match), ...inNoLanguage(match)]);
}

function missing({ table, kind, columns }: TableMatch): FileProblem[] {
  const needed = kind === undefined ? [] : neededFields[kind];
  return needed.filter((field) => !columns.includes(field)).map((field) => about(table, remark(noColumn[field])));
}

function inNoLanguage({ table, kind, columns, headers }: TableMatch): FileProblem[] {
  return headers.flatMap((header, at) => {
    if (kind === undefined || columns[at] !== 'translation' || translatedHeader(kind, header) !== undefined) return [];
    return [about(table, remark('remarkColumnNoLanguage', inert(header)))];
  });
}

function twice({ table, columns, headers }: TableMatch): FileProblem[] {
  return columns.flatMap((field, at) => {
    const first = columns.indexOf(field);
    if (field === undefined || first === at || repeatable.includes(field)) return [];
    return [about(table, remark('remarkSameColumns', inert(headers[first] ?? ''), inert(headers[at] ?? '')))];
  });
}
