import * as z from 'zod';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import type { CourseText } from '../../../lib/mapping/engine/course-terms.ts';
import { DataProblem, type DataRow, readRows } from './read-rows.ts';

const names = {
  altLabels: z.array(z.string()).exactOptional(),
  description: z.string().exactOptional(),
};
const skill = z.object({
  ...names,
  id: z.string().optional(),
  label: z.string(),
  translations: z.record(z.string(), z.object({ ...names, label: z.string().exactOptional() })).optional(),
});
const skillRow = z.union([z.string().transform((label) => ({ label })), skill]);

const list = z.union([z.array(z.string()), z.string()]);
const grades = z.union([z.array(z.string()), z.record(z.string(), z.number())]);
const courseRow = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  description: z.string().optional(),
  modules: list.optional(),
  outcomes: list.optional(),
  learn: list.optional(),
  teaches: z.array(z.string()).optional(),
  language: z.string().optional(),
  rejected: z.array(z.string()).optional(),
});
type CourseRow = z.infer<typeof courseRow>;

/** A course to be mapped, with the grades of the skills it develops by lower-case id or label; undefined where nobody judged it. */
export interface EvalCourse {
  id: string;
  text: CourseText;
  gold: Map<string, number> | undefined;
  rejected: string[];
}

function parsed<Shape extends z.ZodType>(shape: Shape, { value, place }: DataRow, expected: string): z.infer<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const members = typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : JSON.stringify(value);
  throw new DataProblem(`${place} is not ${expected}. It has: ${members.slice(0, 200)}.`);
}

/** Skills in any of the forms of shared/data/README.md; a skill without an id is called by its label. */
export function readSkills(file: string): NamedCompetency[] {
  return readRows(file).map((row) => {
    const { id, label, altLabels, description, translations }: z.infer<typeof skill> = parsed(
      skillRow,
      row,
      'a skill: a label, or an object with a label and perhaps id, altLabels and description',
    );
    return {
      id: id ?? label,
      label,
      ...(altLabels && { altLabels }),
      ...(description && { description }),
      ...(translations && { translations }),
    };
  });
}

/** Courses, judged courses or sentences; the gold is read from this field of each. */
export function readCourses(file: string, goldField: string): EvalCourse[] {
  return readRows(file).map((row, number) => {
    const course = parsed(courseRow, row, 'a course: an object with a title, a description or a text');
    if (course.title === undefined && course.text === undefined && course.description === undefined) {
      throw new DataProblem(
        `${row.place} has no title, description or text. It has: ${Object.keys(course).join(', ')}.`,
      );
    }
    return {
      id: String(course.id ?? number + 1),
      text: textOf(course),
      gold: goldOf(course, goldField, row.place),
      rejected: (course.rejected ?? []).map((one) => one.toLowerCase()),
    };
  });
}

/** The members that the objects of a file have. */
export function membersOf(file: string): string[] {
  const objects = readRows(file).flatMap(({ value }) => (typeof value === 'object' && value !== null ? [value] : []));
  return [...new Set(objects.flatMap((value) => Object.keys(value)))];
}

function goldOf(course: CourseRow, field: string, place: string): Map<string, number> | undefined {
  // What people confirmed may be told apart from what was judged.
  const found = course[field] ?? course.confirmed;
  if (found === undefined || found === null) return undefined;
  const gold = parsed(
    grades,
    { value: found, place: `${place}, ${field}` },
    'a list of labels, or grades by label or id',
  );
  const entries = Array.isArray(gold) ? gold.map((label) => [label, 1] as const) : Object.entries(gold);
  return new Map(entries.flatMap(([label, grade]) => (grade > 0 ? [[label.toLowerCase(), grade]] : [])));
}

function textOf({ title, text, description, modules, outcomes, learn, teaches, language }: CourseRow): CourseText {
  const entries = [modules, outcomes, learn].flatMap((one) =>
    typeof one === 'string' ? one.split(/, (?=\S)/) : (one ?? []),
  );
  const body = [text, description].filter((part) => part !== undefined).join('\n');
  return {
    title: title ?? '',
    ...(body === '' ? {} : { description: body }),
    ...(entries.length === 0 ? {} : { outcomes: entries }),
    ...(teaches === undefined ? {} : { teaches }),
    ...(language === undefined ? {} : { language }),
  };
}
