import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import { at, textAt } from './state.ts';

/** The learner's own share of all lessons; only a member of the course has one. */
function progressOf(value: unknown): boolean | undefined {
  const share = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof share === 'number' && !Number.isNaN(share) ? share >= 100 : undefined;
}

/** Facts of a lesson or a course that the learner has joined; teachers and visitors have no membership. */
function factsOf(message: unknown, id: string | undefined, title: string | undefined): Facts | undefined {
  const membership = at(message, 'membership');
  if (typeof membership !== 'object' || membership === null) return undefined;
  return { id, title, done: progressOf(at(membership, 'progress')), url: id === undefined ? id : `/lms/courses/${id}` };
}

const course = { kind: 'course', level: 'course', whose: 'viewer' } as const;
/** Its own pages post every question; the framework answers to both. */
const methods = ['GET', 'POST'] as const;

/**
 * Source: frappe/lms, lms/lms/utils.py and lms/lms/doctype/course_lesson/course_lesson.py, with frontend/src/pages/Lesson.vue. All three
 * answers are about the one who asks. Saving a lesson is answered with the new share of the course, and with 0 where nothing was saved.
 */
export default site({
  id: 'frappe-lms',
  name: 'Frappe Learning',
  hosts: [],
  anywhere: 'script[src*="/assets/lms/"], link[href*="/assets/lms/"], a[href*="/lms/courses/"]',
  confidence: 'high',
  ceiling: 'E1',
  pages: [],
  answers: [
    ...methods.map((method) => ({
      ...course,
      method,
      path: /^\/api\/method\/lms\.lms\.utils\.get_course_details$/,
      read: (body: unknown) =>
        factsOf(at(body, 'message'), textAt(body, 'message', 'name'), textAt(body, 'message', 'title')),
    })),
    {
      ...course,
      method: 'POST',
      path: /^\/api\/method\/lms\.lms\.utils\.get_lesson$/,
      read: (body, { sent }) =>
        factsOf(at(body, 'message'), textAt(sent, 'course'), textAt(body, 'message', 'course_title')),
    },
    {
      ...course,
      method: 'POST',
      path: /^\/api\/method\/lms\.lms\.doctype\.course_lesson\.course_lesson\.save_progress$/,
      read(body, { sent }, page) {
        const id = textAt(sent, 'course');
        if (at(body, 'message') === 0 || id === undefined) return undefined;
        const link = page
          .each(`a[href*="/courses/"]`)
          .find((one) => one.attribute(':scope', 'href')?.endsWith(`/${id}`));
        return { id, title: link?.text(':scope'), done: progressOf(at(body, 'message')), url: `/lms/courses/${id}` };
      },
    },
  ],
});
