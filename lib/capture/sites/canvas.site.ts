import { site } from './definition.ts';

const required = '#context_modules .context_module.has_requirements';
const states = ['locked', 'unlocked', 'started', 'completed'];

/**
 * Source: instructure/canvas-lms app/views/context_modules/_context_module_next.html.erb, and its script, which puts the state of the
 * signed-in person's progress among the classes of each module. To Canvas a course is completed when the requirements of all
 * modules are met; modules without any are always completed and say nothing.
 */
export default site({
  id: 'canvas',
  name: 'Canvas',
  hosts: ['*.instructure.com'],
  anywhere: '#application.ic-app',
  confidence: 'high',
  ceiling: 'E1',
  pages: [
    {
      kind: 'course',
      path: /^\/courses\/(?<id>\d+)(?:\/modules)?\/?$/,
      level: 'course',
      // Who may edit teaches here; masquerading and the student view show somebody else's.
      whose: (page) =>
        page.has('#context_modules.editable, .editable_context_module, body.is-masquerading-or-student-view')
          ? 'someone-else'
          : 'viewer',
      ready: (page) => page.has(states.map((state) => `${required}.${state}`).join(', ')),
      read: (page, { groups }) => ({
        id: groups.id,
        title: page.text(`#breadcrumbs a[href$="/courses/${groups.id}"]`),
        done: page.count(`${required}.completed`) === page.count(required),
        url: `/courses/${groups.id}`,
      }),
    },
  ],
});
