import { topLevel } from './competency-rules.ts';
import { inert } from './inert.ts';
import type { KnownNames } from './known-names.ts';
import type { Finding, ModelPath } from './model-problem.ts';
import type { Outline, OutlineCourse } from './outline.ts';
import { type Fact, remark } from './remark.ts';

/** The rules for known courses: how they are found again, and what they count toward. */
export function* courseRules(outline: Outline, competencies: KnownNames | undefined): Generator<Finding> {
  const top = topLevel(outline.levels);
  const first = new Map<string, Fact>();
  for (const [position, course] of outline.courses.entries()) {
    const { provider, id } = course;
    const path = ['courses', position];
    const named = course.title ?? id;
    const name = named === undefined ? remark('remarkNumber', position + 1) : inert(named);
    if (!course.hasAddress) {
      yield { path, say: () => remark('remarkCourseNoAddress', name) };
    }
    if (provider !== undefined && id !== undefined) {
      const key = JSON.stringify([provider, id]);
      const other = first.get(key);
      if (other === undefined) first.set(key, name);
      else {
        const say = () => remark('remarkSameCourse', inert(provider), inert(id), other, name);
        yield { path: [...path, 'id'], say };
      }
    }
    yield* countRules(course, name, path, competencies, top);
  }
}

function* countRules(
  course: OutlineCourse,
  name: Fact,
  path: ModelPath,
  competencies: KnownNames | undefined,
  top: number | undefined,
): Generator<Finding> {
  for (const [position, { competency, level }] of course.counts.entries()) {
    if (competency === undefined) continue;
    if (competencies !== undefined && !competencies.has(competency)) {
      const advice = () => competencies.advice(competency, 'remarkAddOrUncount');
      yield {
        path: [...path, 'counts', position, 'competency'],
        say: () => remark('remarkCourseCountsUnknown', name, inert(competency), advice()),
      };
    }
    if (level === undefined || top === undefined || level <= top) continue;
    yield {
      path: [...path, 'counts', position, 'level'],
      say: () => remark('remarkCourseLevel', name, level, inert(competency), top),
    };
  }
}
