import type { PastCourse } from '../schema/history.ts';
import type { ColumnRole, Matching } from './columns.ts';
import type { Table, TableRow } from './csv-table.ts';
import { isFinished } from './finished.ts';
import { nothingPassedOver, type Pace, type ReadCourses, type RowProblem, shown } from './history-file.ts';
import { type ProviderHosts, pastCourse } from './past-course.ts';
import { readHours, readScore, unitOf } from './read-amount.ts';
import { type DayOrder, dayOrderOf, readDate } from './read-date.ts';

/** What the person said of a table, or left as it was guessed. */
export interface TableReading {
  matching: Matching;
  order: DayOrder;
  /** Names of learning sites and their hosts. */
  hosts: ProviderHosts;
  /** Milliseconds since 1970. */
  now: number;
}

const mostProblems = 1000;
const breathEvery = 500;

/** All that stands in one column. */
const columnOf = (table: Table, column: number | undefined): string[] =>
  column === undefined ? [] : table.rows.map(({ cells }) => cells[column] ?? '');

/** Which comes first in the dates of a table, as far as they tell. */
export const orderOf = (table: Table, { date }: Matching): DayOrder | 'ask' | undefined =>
  dayOrderOf(columnOf(table, date));

/** An address as people write it, with or without its scheme; undefined where there is none to be read. */
function addressOf(text: string): URL | undefined {
  const full = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const url = /\s/.test(text) ? null : URL.parse(full);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : undefined;
}

type Complain = (role: ColumnRole, code: RowProblem['code'], value: string) => void;

/** Reads one row; undefined where it is no finished course. What cannot be read is told, and the rest of the row stays. */
function readRow(
  { cells }: TableRow,
  table: Table,
  { matching, order, hosts, now }: TableReading,
  complain: Complain,
): PastCourse | 'not-finished' | undefined {
  const at = (role: ColumnRole) => cells[matching[role] ?? -1]?.trim() ?? '';
  const [title, status, dateText] = [at('title'), at('status'), at('date')];
  if (title === '') return void complain('title', 'no-title', cells.join(' ').trim());
  const done = status === '' ? undefined : isFinished(status);
  if (done === false) return 'not-finished';
  if (status !== '' && done === undefined) return void complain('status', 'status-unknown', status);
  const date = readDate(dateText, order, now);
  if (date.kind === 'unreadable') complain('date', 'date-unreadable', dateText);
  if (date.kind === 'ahead') complain('date', 'date-ahead', dateText);
  const url = at('address') === '' ? undefined : addressOf(at('address'));
  if (at('address') !== '' && url === undefined) complain('address', 'address-wrong', at('address'));
  const unit = unitOf(table.header[matching.hours ?? -1] ?? '');
  const hours = at('hours') === '' ? undefined : readHours(at('hours'), unit);
  if (at('hours') !== '' && hours === undefined) complain('hours', 'hours-wrong', at('hours'));
  const score = at('score') === '' ? undefined : readScore(at('score'));
  if (/\d/.test(at('score')) && score === undefined) complain('score', 'score-wrong', at('score'));
  const completedAt = date.kind === 'at' ? date.instant : undefined;
  return pastCourse({ title, provider: at('provider'), url, hours, score, completedAt }, hosts);
}

/** The courses of a table whose columns are matched, and every mistake with its row and column. */
export async function readTableCourses(table: Table, reading: TableReading, pace: Pace): Promise<ReadCourses> {
  const problems = [...table.problems];
  const passedOver = nothingPassedOver();
  const courses: PastCourse[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (index % breathEvery === 0) await pace.breathe(index / table.rows.length);
    const found = readRow(row, table, reading, (role, code, value) => {
      const column = table.header[reading.matching[role] ?? -1];
      const place = column === undefined || column === '' ? {} : { column: shown(column) };
      if (problems.length < mostProblems) problems.push({ row: row.row, ...place, code, value: shown(value) });
    });
    if (found === 'not-finished') passedOver.notFinished += 1;
    else if (found !== undefined) courses.push(found);
  }
  return { kind: 'courses', source: 'csv', courses, problems, passedOver };
}
