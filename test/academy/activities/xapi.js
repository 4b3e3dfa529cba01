/* A course that was taken without a network, and tells about it afterwards, through the npm package @xapi/xapi. */
import { learner, onPress } from './said.js';

const { XAPI } = window;
const xapi = new XAPI({ endpoint: `${location.origin}/lrs/xapi/`, auth: XAPI.toBasicAuth('nw', 'nw') });
const course = (id, name) => ({
  objectType: 'Activity',
  id: `https://northwind.example/courses/${id}`,
  definition: { type: 'http://adlnet.gov/expapi/activities/course', name: { en: name } },
});
const statement = (verb, object, timestamp, result) => ({
  actor: { objectType: 'Agent', ...learner },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
  object,
  timestamp,
  ...(result ? { result } : {}),
});

onPress({
  /** As a person does: nobody finishes a course in the second in which its page came. */
  read: () => new Promise((resolve) => setTimeout(resolve, 1500)),
  async offline() {
    const vault = course('data-vault', 'Data Vault Basics');
    await xapi.sendStatements({
      statements: [
        statement('completed', vault, '2026-05-04T10:30:00+02:00', { completion: true }),
        statement('completed', course('data-mesh', 'Data Mesh'), '2026-05-05T08:00:00Z', { completion: true }),
        statement('failed', course('data-mesh', 'Data Mesh'), '2026-05-05T09:00:00Z', { success: false }),
      ],
    });
  },
});
