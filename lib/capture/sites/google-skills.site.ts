import { withoutMarkup } from '../plain-text.ts';
import { dayIn } from './days.ts';
import type { Facts } from './definition.ts';
import { site } from './definition.ts';
import type { PageReader } from './page-reader.ts';
import { schemaObject } from './schema-object.ts';
import { at, listAt, textAt } from './state.ts';

const publisher = 'Google Skills';
const outline = 'ql-contents-menu[modules], ql-course-outline[modules]';

/** All activities of the course, in order. */
const activitiesOf = (page: PageReader): unknown[] =>
  listAt(page.json(outline, 'modules'))
    .flatMap((module) => listAt(module, 'steps'))
    .flatMap((step) => listAt(step, 'activities'));

/** The badge is given for the whole course, optional parts left out; without one, every activity counts. */
function isDone(page: PageReader): boolean | undefined {
  const activities = activitiesOf(page);
  if (!activities.some((one) => typeof at(one, 'isComplete') === 'boolean')) return undefined;
  const badges = activities.filter((one) => ['badge', 'credential'].includes(textAt(one, 'type') ?? ''));
  return (badges.length > 0 ? badges : activities).every((one) => at(one, 'isComplete') === true);
}

/** A row of one's own activities, in which name and kind are markup; a course that has no test has not passed one either. */
function ofActivity(row: unknown): Facts[] {
  const [name = '', type = ''] = ['name', 'type'].map((field) => textAt(row, field));
  if (row !== undefined && !/activity=['"]?Course\b/.test(type)) return [];
  const [, url, id] = /href=['"]?([^'">]*\/course_templates\/(\d+))/.exec(name) ?? [];
  const passed = at(row, 'passed');
  return [
    { id, title: withoutMarkup(name, 512), done: passed === undefined ? undefined : passed !== false, url, publisher },
  ];
}

/** Source: chriskyfung/qwiklabs-completed-labs-tracker (2026), and pages of www.skills.google. */
export default site({
  id: 'google-skills',
  name: 'Google Skills',
  hosts: [
    'www.skills.google',
    'partner.skills.google',
    'www.cloudskillsboost.google',
    'partner.cloudskillsboost.google',
    '*.qwiklabs.com',
  ],
  confidence: 'high',
  ceiling: 'E3',
  pages: [
    {
      kind: 'course',
      path: /^(?:\/paths\/\d+)?\/course_templates\/(?<id>\d+)(?:\/|$)/,
      level: 'course',
      whose: 'viewer',
      ready: 'ql-contents-menu, ql-course-outline',
      read: (page, { groups }) => ({
        id: groups.id,
        title: textAt(schemaObject(page, 'Course'), 'name') ?? page.text('.course-title, .top-title h1, h1'),
        done: isDone(page),
        url: `/course_templates/${groups.id}`,
        publisher,
      }),
    },
    {
      kind: 'library',
      path: /^\/profile\/activity\/?$/,
      level: 'course',
      whose: 'viewer',
      list: true,
      ready: '.activities-table[data]',
      read: (page) => listAt(page.json('.activities-table', 'data')).flatMap(ofActivity),
    },
    {
      // Its badge and its course have the same name, and no number in common.
      kind: 'badge',
      path: /^\/public_profiles\/[0-9a-f-]{36}\/?$/,
      level: 'course',
      // Profiles are public: a badge earned today is asked about, older ones are left alone.
      whose: 'unknown',
      list: true,
      ready: '.profile-badge',
      read: (page) =>
        page.each('.profile-badge').map((badge) => ({
          id: /\/badges\/(\d+)/.exec(badge.attribute('a.badge-image', 'href') ?? '')?.[0].slice(1),
          title: badge.text('.ql-title-medium'),
          done: true,
          on: dayIn(badge.text('.ql-body-medium'), page.language),
        })),
    },
  ],
});
