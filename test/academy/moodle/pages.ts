import { html } from '../html.ts';

interface Course {
  id: number;
  title: string;
}

export const signInPage =
  '<!doctype html><html lang="en"><title>Log in</title><form action="/moodle/login/index.php"></form></html>';

/** What a learner sees after the last quiz; the way on is a link to the course. */
export const reviewPage = ({ id, title }: Course): string =>
  html`<!doctype html>
<html lang="en">
<head><title>${title}: quiz</title></head>
<body id="page-mod-quiz-review" class="path-mod path-mod-quiz course-${id}">
<h1>Quiz done</h1>
<a id="finish" href="/moodle/course/view.php?id=${id}">Finish review</a>
</body>
</html>`.markup;

/**
 * After moodle/moodle 4.x: course/format/templates/local/courseindex/cm.mustache and the settings that
 * outputrequirementslib.php writes into the page.
 */
export function coursePage({ id, title }: Course, sessionKey: string, learner: string): string {
  const settings = { wwwroot: '/moodle', sesskey: sessionKey, courseId: id, theme: 'boost' };
  const config = `<script>var M = {}; M.yui = {}; M.cfg = ${JSON.stringify(settings)};</script>`;
  const activities = [1, 2, 1].map(
    (state, at) => html`<li data-for="cm" data-id="${at}"><span data-for="cm_completion" data-value="${state}"></span>
<a href="/moodle/mod/page/view.php?id=${at}">Part ${at + 1}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
<head><title>Course: ${title}</title>${{ markup: config }}</head>
<body id="page-course-view-topics" class="path-course path-course-view course-${id}">
<header id="page-header"><div class="page-header-headings"><h1 class="h2">${title}</h1></div></header>
<div id="nav-notification-popover-container" data-userid="${learner}" data-region="popover-region"></div>
<nav data-region="courseindex"><ul>${activities}</ul></nav>
</body>
</html>`.markup;
}
