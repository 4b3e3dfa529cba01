import { momentOf } from './days.ts';
import type { AnswerPlace, Facts, Owner } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { at, idAt, listAt, textAt } from './state.ts';

const required = '#context_modules .context_module.has_requirements';
const states = ['locked', 'unlocked', 'started', 'completed'];
const others = [
  // Who may edit teaches here; masquerading, the student view and an observer's choice show somebody else's.
  '#context_modules.editable, .editable_context_module, body.is-masquerading-or-student-view',
  '#observer-picker-mountpoint, [data-testid="observed-student-dropdown"]',
].join(', ');

const learnerHere = (page: PageReader): Owner => (page.has(others) ? 'someone-else' : 'viewer');

const titleOf = (page: PageReader, id: string | undefined): string | undefined =>
  page.text(`#breadcrumbs a[href$="/courses/${Number(id)}"]`);

/** A course as the API gives it with `include[]=course_progress`: only to its own student, and dated once all is met. */
function ofProgress(course: unknown): Facts | undefined {
  const progress = at(course, 'course_progress');
  // Courses without requirements, and people who are not its students, get an error there.
  if (typeof progress !== 'object' || progress === null || at(progress, 'error') !== undefined) return undefined;
  const roles = listAt(course, 'enrollments').map((one) => textAt(one, 'type'));
  if (roles.length > 0 && !roles.includes('student')) return undefined;
  const done = at(progress, 'completed_at');
  const id = idAt(course, 'id');
  return {
    id,
    title: textAt(course, 'name'),
    done: done === undefined ? undefined : done !== null,
    on: momentOf(done),
    url: `/courses/${id}`,
  };
}

const modulesConnection = ['data', 'legacyNode', 'modulesConnection'];

/** The new list of modules, with the progression of whoever is signed in; those after the first hundred come separately. */
function ofModules(body: unknown, sent: unknown, page: PageReader): Facts | undefined {
  const modules = listAt(body, ...modulesConnection, 'edges').map((edge) => at(edge, 'node'));
  const counted = modules.filter((one) => listAt(one, 'completionRequirements').length > 0);
  const isAll = at(body, ...modulesConnection, 'pageInfo', 'hasNextPage') === false;
  const id = idAt(sent, 'variables', 'courseId');
  if (!isAll || counted.length === 0 || textAt(sent, 'variables', 'cursor') !== undefined) return undefined;
  const progressions = counted.map((one) => at(one, 'progression')).filter((one) => one !== null);
  if (progressions.length === 0) return undefined;
  const isKnown = progressions.every((one) => typeof at(one, 'completed') === 'boolean');
  const dates = progressions.map((one) => textAt(one, 'completedAt') ?? '').sort();
  const done = progressions.length === counted.length && progressions.every((one) => at(one, 'completed') === true);
  const on = momentOf(dates.at(-1));
  return { id, title: titleOf(page, id), done: isKnown ? done : undefined, on, url: `/courses/${id}` };
}

/** Who is signed in: ENV, which app/helpers/application_helper.rb writes into every page. */
const userHere = (page: PageReader): string | undefined =>
  /"current_user_id":\s*"?(\d{1,20})\b/.exec(page.scriptsWith('"current_user_id"')[0] ?? '')?.[1];

/** The states of the modules that the older list asks for: of the page's own modules, each of which has to be there. */
function ofProgressions(body: unknown, id: string | undefined, page: PageReader): Facts | undefined {
  const said = listAt(body).map((one) => at(one, 'context_module_progression') ?? one);
  const asked = page.each(required).length > 0 ? required : '#context_modules .context_module';
  const modules = page
    .each(asked)
    .map(
      (one) =>
        one.attribute(':scope', 'data-module-id') ?? one.attribute(':scope', 'id')?.slice('context_module_'.length),
    );
  const own = said.filter((one) => idAt(one, 'user_id') === userHere(page));
  const mine = modules.map((module) => own.find((one) => idAt(one, 'context_module_id') === module));
  const met = mine.flatMap((one) => [...listAt(one, 'requirements_met'), ...listAt(one, 'incomplete_requirements')]);
  // Without requirements a module is always completed; and whoever has no progress here is no student.
  if (met.length === 0 || mine.includes(undefined)) return undefined;
  const stages = mine.map((one) => textAt(one, 'workflow_state'));
  const done = stages.includes(undefined) ? undefined : stages.every((one) => one === 'completed');
  const dates = mine.map((one) => textAt(one, 'completed_at') ?? '').sort();
  return { id, title: titleOf(page, id), done, on: momentOf(dates.at(-1)), url: `/courses/${id}` };
}

/** Modules as the API lists them to a student, as far as this is all of them: fewer than a page of the list holds. */
function ofList(body: unknown, { groups: { id }, query }: AnswerPlace, page: PageReader): Facts | undefined {
  const modules = listAt(body);
  const isAll =
    modules.length > 0 && modules.length < Number(query('per_page') ?? 10) && (query('page') ?? '1') === '1';
  const states = modules.map((one) => textAt(one, 'state'));
  const dates = modules.map((one) => textAt(one, 'completed_at') ?? '').sort();
  // Without any date none of them ever asked for anything.
  if (!isAll || !states.some(Boolean) || (dates.at(-1) === '' && !states.includes('started'))) return undefined;
  const done = states.includes(undefined) ? undefined : states.every((one) => one === 'completed');
  return { id, title: titleOf(page, id), done, on: momentOf(dates.at(-1)), url: `/courses/${id}` };
}

/**
 * Source: instructure/canvas-lms app/views/context_modules/_context_module_next.html.erb with its script, which puts the state of the
 * signed-in person's progress among the classes of each module; lib/api/v1/course.rb; ui/features/context_modules_v2. To Canvas a
 * course is completed when the requirements of all modules are met; modules without any are always completed and say nothing.
 */
export default site({
  id: 'canvas',
  name: 'Canvas',
  hosts: ['*.instructure.com'],
  anywhere: '#application.ic-app',
  confidence: 'high',
  ceiling: 'E1',
  account: userHere,
  pages: [
    {
      kind: 'course',
      path: /^\/courses\/(?<id>\d+)(?:\/modules)?\/?$/,
      level: 'course',
      whose: learnerHere,
      ready: (page) => page.has(states.map((state) => `${required}.${state}`).join(', ')),
      read: (page, { groups }) => ({
        id: groups.id,
        title: titleOf(page, groups.id),
        done: page.count(`${required}.completed`) === page.count(required),
        url: `/courses/${groups.id}`,
      }),
    },
  ],
  answers: [
    {
      kind: 'course',
      path: /^\/api\/v1\/courses\/\d+$/,
      level: 'course',
      whose: (_, __, page) => learnerHere(page),
      read: ofProgress,
    },
    {
      kind: 'course',
      path: /^\/courses\/(?<id>\d+)\/modules\/progressions$/,
      level: 'course',
      whose: (_, __, page) => learnerHere(page),
      read: (body, { groups }, page) => ofProgressions(body, groups.id, page),
    },
    {
      kind: 'course',
      path: /^\/api\/v1\/courses\/(?<id>\d+)\/modules$/,
      // It does not say which of the modules ask for anything.
      level: 'part',
      whose: (_, __, page) => learnerHere(page),
      read: ofList,
    },
    {
      kind: 'library',
      path: /^\/api\/v1\/(?:users\/self\/)?courses$/,
      level: 'course',
      whose: (_, __, page) => learnerHere(page),
      list: true,
      read: (body) => listAt(body).flatMap((course) => ofProgress(course) ?? []),
    },
    {
      kind: 'course',
      method: 'POST',
      path: /^\/api\/graphql$/,
      operation: 'GetModulesStudentQuery',
      level: 'course',
      whose: (_, __, page) => learnerHere(page),
      read: (body, { sent }, page) => ofModules(body, sent, page),
    },
  ],
});
