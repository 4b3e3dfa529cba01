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

/** As libraries do that send more than text, or have little time. */
const post = (said, more = {}) => {
  const headers = { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };
  const body = new Blob([JSON.stringify(said)]);
  return fetch('/lrs/xapi/statements', { method: 'POST', headers, body, ...more });
};

onPress({
  async blob() {
    await post(statement('passed', course('graphs', 'Graph Basics'), '2026-05-04T08:30:00Z', { success: true }));
  },
  async untilTheEnd() {
    await post(statement('initialized', course('last', 'To the Last Moment'), '2026-05-04T08:30:00Z'));
    addEventListener('pagehide', () => {
      const done = statement('completed', course('last', 'To the Last Moment'), '2026-05-04T09:30:00Z', {
        completion: true,
      });
      void post(done, { keepalive: true, body: JSON.stringify(done) });
    });
  },
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
