// @vitest-environment happy-dom
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, loadFixtures, loadSites, outcomeOf } from './site-fixtures.ts';

const root = join(import.meta.dirname, '../../..');
const sites = await loadSites(root);

/** Fixtures of one site that speak of one course: pages, answers, lists and certificates of it. */
const sameCourse: [string, string[]][] = [
  ['linkedin-learning', ['state-in-a-block-of-its-own', 'state-alone', 'card-alone-german', 'course-among-elements']],
  ['udemy', ['', 'progress', 'in-list', 'business-question', 'progress-of-a-company-spanish']],
  ['coursera', ['by-code', 'from-the-list-fields-in-another-order', 'grades-verified']],
  ['open-edx', ['encoded-key', 'all-at-one-host', 'progress-title-in-the-head', 'from-the-dashboard']],
  ['trailhead', ['title-in-the-head', 'question-on-the-profile-page', 'question-in-a-batch']],
  ['freecodecamp', ['own-answer', 'claimed-just-now']],
  ['moodle', ['question-cards', 'question-state-of-the-course', 'question-bare-index', 'question-asked-with-others']],
  ['canvas', ['progressions-say-when', 'question-list-of-modules']],
  ['learndash', ['', 'api-dated', 'question-bar-only', 'question-own-status-german']],
  ['frappe-lms', ['scorm-chapter', 'question-asked-by-get']],
  ['odoo', ['last-lesson', 'last-quiz-french', 'lesson-outside-of-the-player', 'question-shape-german']],
];

test.each(sameCourse)('%s: whatever shows a course calls it by one id', (id, names) => {
  const definition = sites.find((site) => site.id === id);
  if (definition === undefined) throw new Error(`There is no ${id}.`);
  const wanted = names.map((name) => ['completed', name].filter(Boolean).join('-'));
  const fixtures = loadFixtures(root, id).filter(({ name }) => wanted.includes(name));
  expect(fixtures).toHaveLength(names.length);
  const ids = fixtures.flatMap((fixture) => {
    const outcome = outcomeOf(definition, documentOf(fixture), fixture);
    return outcome.outcome === 'completed' ? outcome.finished.map(({ course }) => course.id) : [];
  });
  expect(ids.length).toBeGreaterThanOrEqual(names.length);
  expect([...new Set(ids)]).toHaveLength(1);
});
