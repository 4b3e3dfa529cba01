import { momentOf } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import { at, idAt, listAt, textAt } from './state.ts';

const dates = ['date_complete', 'enrollment_completion_date', 'complete_date', 'completed_at'];

/** The names of the fields vary between versions; moments are written in UTC, with a space. */
function ofEnrolment(course: unknown): Facts | undefined {
  const enrolment = at(course, 'enrollment') ?? course;
  const status = textAt(course, 'enrollment_status') ?? textAt(enrolment, 'status');
  if (status === undefined) return undefined;
  const id = idAt(course, 'id_course') ?? idAt(course, 'course_id') ?? idAt(course, 'id');
  const said = dates.map((name) => textAt(enrolment, name)).find((one) => one !== undefined && !one.startsWith('0000'));
  return {
    id,
    title: textAt(course, 'name') ?? textAt(course, 'course_name'),
    done: status === 'completed',
    on: momentOf(said),
    url: `/learn/courses/${id}`,
  };
}

/** Types other than these two are sessions, which are dated but not finished, and learning plans, which are several courses. */
const isCourse = (item: unknown): boolean => /^(?:elearning|course)$/.test(textAt(item, 'type') ?? 'course');

/** Source: wrappers of its API by several hands (`status` is one of subscribed, in_progress, completed). What its pages ask for has not been seen. */
export default site({
  id: 'docebo',
  name: 'Docebo and Google Skillshop',
  hosts: ['*.docebosaas.com'],
  confidence: 'low',
  ceiling: 'E1',
  pages: [],
  answers: [
    {
      kind: 'course',
      path: /^\/(?:learn|course)\/v1\/courses\/\d+\/?$/,
      level: 'course',
      whose: 'viewer',
      read: (body) => ofEnrolment(at(body, 'data')),
    },
    {
      kind: 'library',
      path: /^\/learn\/v1\/enrollments(?:\/users\/(?<user>\d+))?\/?$/,
      level: 'course',
      // With a number in it, it may be asked by who leads others.
      whose: (_, { groups }) => (groups.user === undefined ? 'viewer' : 'unknown'),
      list: true,
      read: (body) =>
        listAt(body, 'data', 'items')
          .filter(isCourse)
          .flatMap((one) => ofEnrolment(one) ?? []),
    },
  ],
});
