import { useState } from 'preact/hooks';
import type { ColumnRole, Matching } from '../../lib/history/columns.ts';
import type { Table } from '../../lib/history/csv-table.ts';
import type { DayOrder } from '../../lib/history/read-date.ts';
import { plural, type TextName, text } from '../../lib/text/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Select } from '../select.tsx';

/** What the person said of a table. */
export interface Matched {
  matching: Matching;
  order: DayOrder;
}

export interface HistoryColumnsProps {
  table: Table;
  guess: Matching;
  /** What the dates of a matching tell of day and month; `ask` where they could be either. */
  orderOf: (matching: Matching) => DayOrder | 'ask' | undefined;
  onMatched: (matched: Matched) => void;
  onSkip: () => void;
}

const roles: Record<ColumnRole, TextName> = {
  title: 'columnTitle',
  date: 'columnDate',
  provider: 'columnProvider',
  address: 'columnAddress',
  hours: 'columnHours',
  score: 'columnScore',
  status: 'columnStatus',
};
const roleNames = Object.keys(roles) as ColumnRole[];

const delimiterNames: Record<string, TextName> = {
  ',': 'delimiterComma',
  ';': 'delimiterSemicolon',
  '\t': 'delimiterTab',
  '|': 'delimiterBar',
};
const encodingNames: Record<Table['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const rowsShown = 4;

/** A column as its header calls it, or by its number. */
const columnName = (table: Table, column: number): string => table.header[column] || text('columnNumber', column + 1);

/** Which column is what: guessed, shown with the first rows, and changed as the person likes. */
export function HistoryColumns({ table, guess, orderOf, onMatched, onSkip }: HistoryColumnsProps) {
  const [matching, setMatching] = useState(guess);
  const [order, setOrder] = useState<DayOrder>();
  const [wrong, setWrong] = useState<string>();
  const told = orderOf(matching);
  const match = (role: ColumnRole, value: string) => {
    const { [role]: _before, ...others } = matching;
    setMatching(value === '' ? others : { ...others, [role]: Number(value) });
  };
  const submit = () => {
    if (matching.title === undefined) return setWrong(text('columnTitleMissing'));
    if (told === 'ask' && order === undefined) return setWrong(text('dayOrderMissing'));
    onMatched({ matching, order: told === 'ask' || told === undefined ? (order ?? 'day-first') : told });
  };
  const written = text(delimiterNames[table.delimiter] ?? 'delimiterOther');
  return (
    <Dialog title={text('columnsHeading')} onClose={onSkip}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p class="muted small" data-testid="columns-facts">
          {text(
            'columnsFacts',
            table.name,
            written,
            encodingNames[table.encoding],
            plural('rowCount', table.rows.length),
          )}
        </p>
        <FirstRows table={table} matching={matching} />
        <div class="columns">
          {roleNames.map((role) => (
            <Select
              key={role}
              label={text(roles[role])}
              value={String(matching[role] ?? '')}
              onChange={(value) => match(role, value)}
              testId={`column-${role}`}
            >
              <option value="">{text('columnNone')}</option>
              {table.header.map((_, column) => (
                <option key={column} value={String(column)}>
                  {columnName(table, column)}
                </option>
              ))}
            </Select>
          ))}
          {told === 'ask' && <DayOrderChoice order={order} onChoose={setOrder} />}
        </div>
        {wrong !== undefined && (
          <p class="field-wrong" role="alert" data-testid="columns-wrong">
            {wrong}
          </p>
        )}
        <div class="acts">
          <Button type="submit" tone="primary" testId="columns-done">
            {text('columnsDone')}
          </Button>
          <Button onPress={onSkip} testId="columns-skip">
            {text('columnsSkip')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function DayOrderChoice({ order, onChoose }: { order: DayOrder | undefined; onChoose: (order: DayOrder) => void }) {
  return (
    <Select
      label={text('dayOrder')}
      value={order ?? ''}
      onChange={(value) => onChoose(value === 'month-first' ? value : 'day-first')}
      testId="day-order"
    >
      {order === undefined && <option value="">{text('dayOrderChoose')}</option>}
      <option value="day-first">{text('dayFirst')}</option>
      <option value="month-first">{text('monthFirst')}</option>
    </Select>
  );
}

function FirstRows({ table, matching }: Pick<HistoryColumnsProps, 'table'> & { matching: Matching }) {
  const roleOf = (column: number) => roleNames.find((role) => matching[role] === column);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="first-rows" aria-label={text('columnsFirstRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.header.map((_, column) => (
              <th key={column} scope="col">
                {columnName(table, column)}
                <RoleMark role={roleOf(column)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, rowsShown).map(({ row, cells }) => (
            <tr key={row}>
              {table.header.map((_, column) => (
                <td key={column}>{(cells[column] ?? '').slice(0, 80)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RoleMark({ role }: { role: ColumnRole | undefined }) {
  return role === undefined ? null : (
    <span class="chip" data-kind="confirmed">
      {text(roles[role])}
    </span>
  );
}
