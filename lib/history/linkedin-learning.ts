import type { PastCourse } from '../schema/history.ts';
import type { Table } from './csv-table.ts';
import { nothingPassedOver, type ReadCourses, type RowProblem, shown } from './history-file.ts';
import { pastCourse } from './past-course.ts';
import { readDate } from './read-date.ts';

/** Columns of `Learning.csv` in "Get a copy of your data" (2020–2026); the header ends with a comma. Notes are not looked at. */
const columns = {
  title: 'content title',
  description: 'content description',
  type: 'content type',
  completed: 'content completed at',
} as const;

/** `Content Completed At (if completed)` → `content completed at`. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .trim();

const placeOf = (table: Table, name: string): number => table.header.findIndex((column) => bare(column) === name);

/** LinkedIn's own file, by its columns: its name may have been changed. */
export const isLinkedInLearning = (table: Table): boolean =>
  [columns.title, columns.type, columns.completed].every((name) => placeOf(table, name) >= 0);

/** The finished courses of LinkedIn Learning's data export; videos and learning paths are not courses. `now` in ms. */
export function readLinkedInLearning(table: Table, now: number): ReadCourses {
  const passedOver = nothingPassedOver();
  const problems: RowProblem[] = [...table.problems];
  const courses: PastCourse[] = [];
  const place = Object.fromEntries(Object.entries(columns).map(([key, name]) => [key, placeOf(table, name)]));
  for (const { row, cells } of table.rows) {
    const at = (key: keyof typeof columns) => cells[place[key] ?? -1]?.trim() ?? '';
    const completed = readDate(at('completed'), 'month-first', now);
    if (completed.kind === 'none') passedOver.notFinished += 1;
    else if (!/course/i.test(at('type'))) passedOver.notCourse += 1;
    // What was taken off the site since has nothing left but this sentence.
    else if (at('title') === '' || /^content metadata no longer exists/i.test(at('title'))) passedOver.unnamed += 1;
    else {
      if (completed.kind !== 'at') {
        const code = completed.kind === 'ahead' ? 'date-ahead' : 'date-unreadable';
        problems.push({ row, column: table.header[place.completed ?? -1] ?? '', code, value: shown(at('completed')) });
      }
      const said = {
        title: at('title'),
        provider: 'LinkedIn Learning',
        description: /^n\/a$/i.test(at('description')) ? '' : at('description'),
        completedAt: completed.kind === 'at' ? completed.instant : undefined,
      };
      const course = pastCourse(said, new Map([['linkedin learning', 'www.linkedin.com']]));
      if (course !== undefined) courses.push(course);
    }
  }
  return { kind: 'courses', source: 'linkedin-learning', courses, problems, passedOver };
}
