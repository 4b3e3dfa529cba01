import type { Course } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import type { CourseState, LearnerRecords, ScoState } from '../learner-records.ts';

const LABELS: Readonly<Record<CourseState | ScoState['status'], string>> = {
  'not started': 'Not started',
  'not attempted': 'Not started',
  'in progress': 'In progress',
  incomplete: 'In progress',
  browsed: 'Looked at',
  completed: 'Completed',
  passed: 'Passed',
  failed: 'Not passed',
};

/** The badge with the learner's state of a course, with the score when there is one. */
export function stateBadge(course: Course, records: LearnerRecords): Html {
  const state = records.courseState(course);
  const score = records.courseScore(course);
  const label = score === null ? LABELS[state] : `${LABELS[state]} · ${Math.round(score)} %`;
  return html`<span class="badge" data-state="${state}">${label}</span>`;
}

/** The badge with the learner's state of one lesson. */
export function lessonBadge(status: ScoState['status']): Html {
  return html`<span class="badge" data-state="${status}">${LABELS[status]}</span>`;
}

/** What the button that opens the player says. */
export function startLabel(state: CourseState): string {
  if (state === 'not started') return 'Start';
  if (state === 'failed') return 'Try again';
  return state === 'in progress' ? 'Continue' : 'Open again';
}
