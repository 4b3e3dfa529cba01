import type { Course } from '../catalogue.ts';
import { dataScript, type Html, html } from '../html.ts';
import type { LearnerRecords } from '../learner-records.ts';
import { courseMetadata } from './course-metadata.ts';
import { SITE_NAME, shell } from './layout.ts';

const VARIANTS = ['standard', 'plain', 'popup', 'late', 'frozen'] as const;
export type Variant = (typeof VARIANTS)[number];

export function isVariant(name: string): name is Variant {
  return VARIANTS.some((variant) => variant === name);
}

export const playerStyle = html`<link rel="stylesheet" href="/lms/player.css">`;

/** The runtime, the player and what the player must know. The course's own facts come from its manifest, not from here. */
export function playerScripts(course: Course, variant: Variant | 'framed', records: LearnerRecords): Html {
  const saved = course.scos.map((sco) => [sco.id, records.scoState(course, sco.id)] as const);
  const config = {
    variant,
    standard: course.standard,
    packageUrl: `/packages/${course.id}/`,
    commitUrl: `/lms/commit/${course.id}/`,
    learner: { id: 'nw-4711', name: 'Marlow, Robin' },
    saved: Object.fromEntries(saved.filter(([, state]) => state !== undefined)),
  };
  const runtime = course.standard === 'SCORM 1.2' ? 'scorm12' : 'scorm2004';
  return html`${dataScript('application/json', 'player-config', config)}
<script src="/vendor/${runtime}.js"></script>
<script type="module" src="/lms/player.js"></script>`;
}

/** The list of lessons; filled by the server on the plain player, by the manifest on all others. */
export function contentsList(course: Course, variant: Variant | 'framed'): Html {
  const items = variant === 'plain' ? course.scos : [];
  return html`<nav class="contents" aria-label="Lessons">
<h2>Lessons</h2>
<ol id="contents">${items.map(
    (sco) => html`<li><button data-sco="${sco.id}" data-href="${sco.href}">
<span class="contents-title">${sco.title}</span><span class="badge"></span></button></li>`,
  )}</ol>
</nav>`;
}

export function playerBar(course: Course): Html {
  return html`<header class="player-bar">
<a data-action="leave" href="/courses/${course.id}" target="_top">Back to the course</a>
<p class="player-site">${SITE_NAME}</p>
</header>`;
}

export function stage(variant: Variant | 'framed'): Html {
  const place = variant === 'popup' ? html`` : html`<iframe id="sco" src="about:blank" title="Lesson" hidden></iframe>`;
  return html`<main class="stage" id="stage">
<div class="notice" id="notice" role="status" tabindex="-1"><p>Loading the course…</p></div>
${place}
</main>`;
}

/** The LMS page that hosts the runtime and plays the lessons. */
export function playerPage(course: Course, variant: Variant, records: LearnerRecords, origin: string): Html {
  const metadata = variant === 'plain' ? html`` : courseMetadata(course, origin);
  return shell({
    title: `${course.name} | ${SITE_NAME}`,
    bodyClass: 'player',
    head: html`${playerStyle}
${metadata}
${playerScripts(course, variant, records)}`,
    body: html`${playerBar(course)}
<aside class="player-side" aria-label="Course">
<h1>${course.name}</h1>
${contentsList(course, variant)}
</aside>
${stage(variant)}`,
  });
}
