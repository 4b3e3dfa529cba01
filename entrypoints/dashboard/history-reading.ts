import type { Matched } from '../../components/dashboard/history-columns.tsx';
import type { FileReport } from '../../components/dashboard/history-files.tsx';
import type { Table } from '../../lib/history/csv-table.ts';
import { type HistoryFile, mostBytes, type Pace, type ReadCourses } from '../../lib/history/history-file.ts';
import { type ProviderHosts, withoutDoubles } from '../../lib/history/past-course.ts';
import { readHistoryFile } from '../../lib/history/read-history-file.ts';
import { readTableCourses } from '../../lib/history/table-courses.ts';
import type { PastCourse } from '../../lib/schema/history.ts';

interface Reading {
  language: string;
  hosts: ProviderHosts;
  pace: Pace;
  /** Asks which column is what; undefined when the person leaves the file out. */
  ask: (table: Table) => Promise<Matched | undefined>;
}

async function readFile(file: File, { language, pace }: Reading, now: number): Promise<HistoryFile> {
  // Before its bytes are loaded at all.
  if (file.size > mostBytes) return { kind: 'refused', code: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readHistoryFile({ name: file.name, bytes }, { language, now, pace });
}

const reportOf = (name: string, { courses, problems, passedOver }: ReadCourses): FileReport => ({
  name,
  courses: courses.length,
  problems,
  passedOver,
});

/** Reads the chosen files one after another: their courses, each once, and what was not understood in each. */
export async function readFiles(
  files: readonly File[],
  reading: Reading,
): Promise<{ courses: PastCourse[]; reports: FileReport[] }> {
  const courses: PastCourse[] = [];
  const reports: FileReport[] = [];
  const now = Date.now();
  for (const file of files) {
    let read = await readFile(file, reading, now);
    if (read.kind === 'table') {
      const { table } = read;
      const matched = await reading.ask(table);
      if (matched === undefined) {
        reports.push({ name: file.name, skipped: true, courses: 0, problems: [] });
        continue;
      }
      read = await readTableCourses(table, { ...matched, hosts: reading.hosts, now }, reading.pace);
    }
    if (read.kind === 'courses') courses.push(...read.courses);
    reports.push(
      read.kind === 'courses'
        ? reportOf(file.name, read)
        : { name: file.name, refused: read.kind === 'refused' ? read.code : 'empty', courses: 0, problems: [] },
    );
  }
  return { courses: withoutDoubles(courses), reports };
}
