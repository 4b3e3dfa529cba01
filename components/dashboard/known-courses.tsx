import { useState } from 'preact/hooks';
import type { KnownCourse } from '../../lib/schema/model.ts';
import { amount, text } from '../../lib/text/text.ts';
import { CourseTitle } from '../completion/course-title.tsx';
import { Pager } from '../pager.tsx';

const perPage = 25;

interface KnownCoursesProps {
  courses: KnownCourse[];
  /** Competency id → its name. */
  labels: ReadonlyMap<string, string>;
}

function facts({ provider, hours }: KnownCourse): string {
  return hours === undefined ? provider : `${provider} · ${text('hours', amount(hours))}`;
}

/** The courses the company lists, and what each counts for. */
export function KnownCourses({ courses, labels }: KnownCoursesProps) {
  const [offset, setOffset] = useState(0);
  if (courses.length === 0) return <p class="muted fold-body">{text('modelNoCourses')}</p>;
  return (
    <div class="stack fold-body">
      <ul class="plain-list">
        {courses.slice(offset, offset + perPage).map((course) => (
          <li key={`${course.provider} ${course.id ?? course.url}`}>
            <h3>
              <CourseTitle title={course.title} url={course.url} />
            </h3>
            <p class="muted small">{facts(course)}</p>
            <p class="chips">
              {course.counts.map(({ competency, level }) => (
                <span key={competency} class="chip">
                  {`${labels.get(competency) ?? competency} ${level}`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <Pager offset={offset} limit={perPage} total={courses.length} onMove={setOffset} />
    </div>
  );
}
