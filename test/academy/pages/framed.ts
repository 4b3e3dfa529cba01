import type { Course } from '../catalogue.ts';
import { type Html, html } from '../html.ts';
import type { LearnerRecords } from '../learner-records.ts';
import { courseMetadata } from './course-metadata.ts';
import { SITE_NAME, shell } from './layout.ts';
import { contentsList, playerBar, playerScripts, playerStyle, stage } from './player.ts';

/** The outer page of the frameset player: it has the title and the API, and nothing to look at. */
export function framedPage(course: Course, records: LearnerRecords, origin: string): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${course.name} | ${SITE_NAME}</title>
<link rel="icon" href="/lms/mark.svg">
${courseMetadata(course, origin)}
${playerScripts(course, 'framed', records)}
</head>
<frameset cols="300,*" border="0">
<frame name="bar" title="Contents" src="/framed/${course.id}/bar">
<frame name="stage" title="Lesson" src="/framed/${course.id}/stage">
</frameset>
</html>
`;
}

/** Left frame: the way out and the list of lessons. */
export function framedBar(course: Course): Html {
  return shell({
    title: 'Contents',
    bodyClass: 'player framed-bar',
    head: playerStyle,
    body: html`${playerBar(course)}<div class="player-side">${contentsList(course, 'framed')}</div>`,
  });
}

/** Right frame: holds the frame of the SCO, so that the API is two levels above it. */
export function framedStage(): Html {
  return shell({ title: 'Stage', bodyClass: 'player framed-stage', head: playerStyle, body: stage('framed') });
}
