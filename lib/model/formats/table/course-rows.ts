import { knownNames } from '../../known-names.ts';
import { remark } from '../../remark.ts';
import { listIn, type SheetRow } from './cells.ts';
import { levelIn, unknown } from './requirement-rows.ts';
import { competencyNamed, type SheetCourse, type SheetModel } from './sheet-model.ts';

/** Adds known courses; rows about the same course become one that counts toward all they name. */
export function courseRows(sheet: SheetModel, rows: SheetRow[]): void {
  const courses = new Map<string, SheetCourse>();
  const counted = new Set<string>();
  const known = knownNames(sheet.competencies.map(({ competency }) => ({ id: competency.id, name: competency.label })));
  for (const row of rows) {
    const course = courseIn(sheet, row);
    const counts = countsIn(sheet, row, known);
    if (course === undefined || counts === undefined) continue;
    const key = JSON.stringify([course.provider, course.id ?? course.url ?? course.title]);
    const first = courses.get(key) ?? course;
    if (first === course) {
      courses.set(key, course);
      sheet.courses.push({ course, row });
    }
    for (const count of counts) {
      const pair = JSON.stringify([key, count.competency]);
      if (!counted.has(pair)) first.counts.push(count);
      counted.add(pair);
    }
  }
}

function courseIn(sheet: SheetModel, row: SheetRow): SheetCourse | undefined {
  const url = row.cell('url');
  const id = row.cell('id');
  const title = row.cell('name');
  if (title === '') {
    sheet.problems.push(row.problem(remark('remarkRowNoCourse'), 'name'));
    return undefined;
  }
  const hours = Number.parseFloat(row.cell('hours').replace(',', '.'));
  return {
    provider: (row.cell('provider') || hostOf(url)).toLowerCase() || 'manual',
    ...(id !== '' && { id }),
    ...(url !== '' && { url }),
    title,
    ...(!Number.isNaN(hours) && { hours }),
    counts: [],
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** What a course counts toward: names in one cell, each with a level of its own after a colon if need be. */
function countsIn(
  sheet: SheetModel,
  row: SheetRow,
  known: ReturnType<typeof knownNames>,
): SheetCourse['counts'] | undefined {
  const named = listIn(row.cell('competency'));
  if (named.length === 0) {
    sheet.problems.push(row.problem(remark('remarkRowCountsNothing'), 'competency'));
    return undefined;
  }
  const usual = levelIn(sheet, row, row.cell('level'), 'level');
  const counts = named.map((words) => {
    const [, name = words, level] = competencyNamedAs(sheet, words)
      ? []
      : (/^(.+?)\s*[:@]\s*([^:@]+)$/.exec(words) ?? []);
    const competency = competencyNamed(sheet, row, name);
    if (competency === undefined)
      sheet.problems.push(row.problem(unknown('remarkUnknownCompetency', name, known), 'competency'));
    const own = level === undefined ? usual : levelIn(sheet, row, level, 'competency');
    return competency === undefined || own === undefined ? undefined : { competency: competency.id, level: own };
  });
  const whole = counts.filter((count) => count !== undefined);
  return whole.length === counts.length ? whole : undefined;
}

function competencyNamedAs(sheet: SheetModel, words: string): boolean {
  return sheet.competencyNames.has(words.toLowerCase().replace(/\s+/g, ' ').trim());
}
