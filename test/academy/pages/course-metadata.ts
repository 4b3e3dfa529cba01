import type { Course } from '../catalogue.ts';
import { dataScript, type Html, html } from '../html.ts';
import { SITE_NAME } from './layout.ts';

/** schema.org Course of this course page. */
function courseJsonLd(course: Course, origin: string) {
  const url = `${origin}/courses/${course.id}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': `${url}#course`,
    identifier: course.id,
    courseCode: course.code,
    name: course.name,
    description: course.description,
    url,
    provider: { '@type': 'Organization', name: SITE_NAME, url: `${origin}/` },
    inLanguage: 'en',
    timeRequired: `PT${course.minutes}M`,
    teaches: course.teaches,
  };
}

/** Canonical link, og tags and JSON-LD: the course page and every player but the plain one carry them. */
export function courseMetadata(course: Course, origin: string): Html {
  return html`<link rel="canonical" href="${origin}/courses/${course.id}">
<meta name="description" content="${course.summary}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${SITE_NAME}">
<meta property="og:title" content="${course.name}">
<meta property="og:description" content="${course.summary}">
<meta property="og:url" content="${origin}/courses/${course.id}">
${dataScript('application/ld+json', 'course-json-ld', courseJsonLd(course, origin))}`;
}
