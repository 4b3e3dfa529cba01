import { type Course, catalogue } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import type { LearnerRecords } from '../learner-records.ts';
import { SITE_NAME, sitePage } from './layout.ts';
import { stateBadge } from './learner-state.ts';

function card(course: Course, records: LearnerRecords): Html {
  const lessons = course.scos.length === 1 ? '1 lesson' : `${course.scos.length} lessons`;
  const teaches = course.teaches.map((skill) => html`<li>${skill}</li>`);
  return html`<li class="card">
<p class="card-top"><span class="code">${course.code}</span>${stateBadge(course, records)}</p>
<h2><a href="/courses/${course.id}">${course.name}</a></h2>
<p>${course.summary}</p>
<ul class="skills" aria-label="You learn">${teaches}</ul>
<p class="facts"><span>${course.minutes / 60} hours</span><span>${lessons}</span><span>${course.standard}</span></p>
</li>`;
}

/** The catalogue. */
export function homePage(records: LearnerRecords, origin: string): Html {
  const cards = catalogue.map((course) => card(course, records));
  return sitePage(
    `Courses | ${SITE_NAME}`,
    html`<div class="intro">
<h1>Learn what your work asks of you</h1>
<p>Short courses for people who work with data. Leave whenever you like: your place is kept.</p>
</div>
<ul class="cards">
${cards}
</ul>`,
    html`<link rel="canonical" href="${origin}/">`,
  );
}
