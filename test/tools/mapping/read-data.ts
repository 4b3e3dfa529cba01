import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import type { CourseText } from '../../../lib/mapping/engine/course-terms.ts';

const skill = z.object({
  id: z.string().optional(),
  label: z.string(),
  altLabels: z.array(z.string()).optional(),
  description: z.string().optional(),
});
const skillRow = z.union([z.string().transform((label) => ({ label })), skill]);

const list = z.union([z.array(z.string()), z.string()]);
const gold = z.union([z.array(z.string()), z.record(z.string(), z.number())]);
const courseRow = z.looseObject({
  id: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  description: z.string().optional(),
  modules: list.optional(),
  outcomes: list.optional(),
  learn: list.optional(),
  teaches: z.array(z.string()).optional(),
});

/** A course to be mapped, with the grades of the skills it develops by lower-case id or label; undefined where nobody judged it. */
export interface EvalCourse {
  id: string;
  text: CourseText;
  gold: Map<string, number> | undefined;
  rejected: string[];
}

/** The values of a JSON file (an array, or a model with `competencies`) or of a file with one JSON value a line; gzip or not. */
function readRows(file: string): unknown[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (/\.jsonl(\.gz)?$/.test(file)) {
    return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]));
  }
  const value: unknown = JSON.parse(text);
  if (Array.isArray(value)) return value;
  return z.object({ competencies: z.array(z.unknown()) }).parse(value).competencies;
}

/** Skills in any of the forms of shared/data/README.md; a skill without an id is called by its label. */
export function readSkills(file: string): NamedCompetency[] {
  return readRows(file).map((row) => {
    const { id, label, altLabels, description }: z.infer<typeof skill> = skillRow.parse(row);
    return {
      id: id ?? label,
      label,
      ...(altLabels && { altLabels }),
      ...(description && { description }),
    };
  });
}

/** Courses, judged courses or sentences; the gold is read from this field of each. */
export function readCourses(file: string, goldField: string): EvalCourse[] {
  return readRows(file).map((row, number) => {
    const course = courseRow.parse(row);
    const found = gold.safeParse(course[goldField]);
    const rejected = z.array(z.string()).safeParse(course.rejected);
    return {
      id: course.id ?? String(number + 1),
      text: textOf(course),
      gold: found.success ? grades(found.data) : undefined,
      rejected: rejected.success ? rejected.data.map((one) => one.toLowerCase()) : [],
    };
  });
}

const grades = (found: string[] | Record<string, number>): Map<string, number> =>
  new Map(
    Array.isArray(found)
      ? found.map((label) => [label.toLowerCase(), 1])
      : Object.entries(found).map(([label, grade]) => [label.toLowerCase(), grade]),
  );

function textOf({
  title,
  text,
  description,
  modules,
  outcomes,
  learn,
  teaches,
}: z.infer<typeof courseRow>): CourseText {
  const entries = [modules, outcomes, learn].flatMap((one) =>
    typeof one === 'string' ? one.split(/, (?=\S)/) : (one ?? []),
  );
  const body = [text, description].filter((part) => part !== undefined).join('\n');
  return {
    title: title ?? '',
    ...(body === '' ? {} : { description: body }),
    ...(entries.length === 0 ? {} : { outcomes: entries }),
    ...(teaches === undefined ? {} : { teaches }),
  };
}
