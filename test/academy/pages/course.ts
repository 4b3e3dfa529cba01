import type { Course } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import type { LearnerRecords } from '../learner-records.ts';
import { courseMetadata } from './course-metadata.ts';
import { SITE_NAME, sitePage } from './layout.ts';
import { lessonBadge, startLabel, stateBadge } from './learner-state.ts';

function lessonList(course: Course, records: LearnerRecords): Html {
  const lessons = course.scos.map((sco) => {
    const status = records.scoState(course, sco.id)?.status ?? 'not attempted';
    return html`<li><span>${sco.title}</span>${lessonBadge(status)}</li>`;
  });
  return html`<h2>Lessons</h2><ol class="lessons">${lessons}</ol>`;
}

/** The page of one course: what it is about, where the learner stands, and the way into the player. */
export function coursePage(course: Course, records: LearnerRecords, origin: string): Html {
  const state = records.courseState(course);
  const reset = html`<form method="post" action="/lms/reset/${course.id}">
<button class="quiet" data-action="reset">Forget my progress</button></form>`;
  const main = html`<article class="course">
<p class="card-top"><span class="code">${course.code}</span>${stateBadge(course, records)}</p>
<h1>${course.name}</h1>
<p class="lead">${course.description}</p>
<div class="actions">
<a class="button" data-action="start" href="/courses/${course.id}/play">${startLabel(state)}</a>
${state === 'not started' ? html`` : reset}
</div>
<dl class="fact-list">
<div><dt>Length</dt><dd>${course.minutes / 60} hours</dd></div>
<div><dt>Standard</dt><dd>${course.standard}</dd></div>
<div><dt>Ends with</dt><dd>${course.quiz ? 'A quiz of 3 questions, 2 to pass' : 'The last slide'}</dd></div>
</dl>
<h2>What you learn</h2>
<ul class="skills">${course.teaches.map((skill) => html`<li>${skill}</li>`)}</ul>
${lessonList(course, records)}
</article>`;
  return sitePage(`${course.name} | ${SITE_NAME}`, main, courseMetadata(course, origin));
}
