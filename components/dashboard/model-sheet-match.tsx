import type { Field, TableKind } from '../../lib/model/formats/table/table-fields.ts';
import type { TableMatch } from '../../lib/model/formats/table/table-match.ts';
import { plural, type TextName, text } from '../../lib/text/text.ts';
import { Select } from '../select.tsx';

interface SheetMatchProps {
  match: TableMatch;
  fields: Record<TableKind, readonly string[]>;
  onMatch: (match: TableMatch) => void;
  onKind: (kind: TableKind | undefined) => void;
  onHeader: (header: number) => void;
}

const kinds: Record<TableKind, TextName> = {
  competencies: 'kindSkills',
  levels: 'kindLevels',
  roles: 'kindRoles',
  requirements: 'kindRequirements',
  courses: 'kindCourses',
};

const meanings: Record<Field, TextName> = {
  name: 'meansName',
  id: 'meansId',
  otherNames: 'meansOtherNames',
  description: 'meansDescription',
  category: 'meansCategory',
  uri: 'meansUri',
  roleLevel: 'meansRoleLevel',
  level: 'meansLevel',
  family: 'meansFamily',
  grade: 'meansGrade',
  summary: 'meansSummary',
  next: 'meansNext',
  role: 'meansRole',
  competency: 'meansSkill',
  essential: 'meansEssential',
  provider: 'meansProvider',
  url: 'meansUrl',
  hours: 'meansHours',
  translation: 'meansTranslation',
};

const nameOf = (header: string, column: number) => (header === '' ? text('columnNameless', column + 1) : header);

/** One sheet: what it lists, and its columns with samples and a meaning each. */
export function SheetMatch({ match, fields, onMatch, onKind, onHeader }: SheetMatchProps) {
  const { table, headers, samples, columns, kind, rows } = match;
  const isKind = (value: string): value is TableKind => Object.hasOwn(kinds, value);
  const isField = (value: string): value is Field => Object.hasOwn(meanings, value);
  return (
    <section class="sheet-match" aria-label={table}>
      <div class="between">
        <h3>{table}</h3>
        <span class="muted small">{plural('sheetRows', rows)}</span>
      </div>
      <div class="match-facts">
        <Select
          label={text('sheetLists')}
          value={kind ?? ''}
          onChange={(value) => onKind(isKind(value) ? value : undefined)}
          testId="sheet-kind"
        >
          <option value="">{text('sheetIgnored')}</option>
          {Object.entries(kinds).map(([value, name]) => (
            <option key={value} value={value}>
              {text(name)}
            </option>
          ))}
        </Select>
        <HeaderChoice match={match} onHeader={onHeader} />
      </div>
      {kind !== undefined && (
        <ul class="sheet-columns">
          {headers.map((header, at) => (
            <li key={at}>
              <div>
                <b>{nameOf(header, at)}</b>
                <p class="muted small">{samples[at]?.join(' · ')}</p>
              </div>
              <Select
                bare
                label={text('columnMeans', nameOf(header, at))}
                value={columns[at] ?? ''}
                onChange={(value) =>
                  onMatch({ ...match, columns: columns.with(at, isField(value) ? value : undefined) })
                }
                testId="column-field"
              >
                <option value="">{text('columnIgnored')}</option>
                {fields[kind].filter(isField).map((field) => (
                  <option key={field} value={field}>
                    {text(meanings[field])}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Which row has the names of the columns; titles and merged cells make it hard to guess. */
function HeaderChoice({ match: { top, header }, onHeader }: Pick<SheetMatchProps, 'match' | 'onHeader'>) {
  return (
    <Select
      label={text('sheetHeader')}
      value={String(header)}
      onChange={(value) => onHeader(Number(value))}
      testId="sheet-header"
    >
      {top.map((row, at) => {
        const words = row.filter((cell) => cell !== '').join(' · ');
        return words === '' ? null : (
          <option key={at} value={at}>
            {text('sheetHeaderRow', at + 1, words.length > 60 ? `${words.slice(0, 59)}…` : words)}
          </option>
        );
      })}
      <option value={-1}>{text('sheetHeaderNone')}</option>
    </Select>
  );
}
