import { quoted } from '../../quoted.ts';
import type { FileProblem } from '../model-file.ts';
import type { Matching, TableMatch } from './matching.ts';
import { type Field, neededFields, repeatable } from './table-fields.ts';
import { translatedHeader } from './translations.ts';

const fieldWords: Partial<Record<Field, string>> = {
  name: 'the name',
  role: 'the role',
  competency: 'the competency',
};

/** What a matching lacks before any row can be read. */
export function matchingProblems({ tables }: Matching): FileProblem[] {
  const used = tables.filter(({ kind }) => kind !== undefined);
  const listed = used.some(({ kind }) => kind === 'competencies' || kind === 'requirements');
  if (!listed) {
    const message = 'No sheet lists competencies. Say which sheet does, and which of its columns has their names.';
    return [{ where: tables[0]?.table ?? '', message }];
  }
  return used.flatMap((match) => [...missing(match), ...twice(match), ...inNoLanguage(match)]);
}

function missing({ table, kind, columns }: TableMatch): FileProblem[] {
  const needed = kind === undefined ? [] : neededFields[kind];
  return needed
    .filter((field) => !columns.includes(field))
    .map((field) => ({
      where: table,
      message: `Sheet ${quoted(table)}: no column has ${fieldWords[field] ?? field}. Say which one does, or leave the sheet out.`,
    }));
}

function inNoLanguage({ table, kind, columns, headers }: TableMatch): FileProblem[] {
  return headers.flatMap((header, at) => {
    if (kind === undefined || columns[at] !== 'translation' || translatedHeader(kind, header) !== undefined) return [];
    const message = `Sheet ${quoted(table)}: the column ${quoted(header)} does not say what it holds in which language. Name it, for example, "Name@de" or "Description (de)", or leave it out.`;
    return [{ where: table, message }];
  });
}

function twice({ table, columns, headers }: TableMatch): FileProblem[] {
  return columns.flatMap((field, at) => {
    const first = columns.indexOf(field);
    if (field === undefined || first === at || repeatable.includes(field)) return [];
    const names = `${quoted(headers[first] ?? '')} and ${quoted(headers[at] ?? '')}`;
    return [
      {
        where: table,
        message: `Sheet ${quoted(table)}: the columns ${names} have the same meaning. Leave one of them out.`,
      },
    ];
  });
}
