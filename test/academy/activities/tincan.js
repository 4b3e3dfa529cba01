/* A course that speaks xAPI through the npm package tincanjs. */
import { learner, onPress } from './said.js';

const { TinCan } = window;
const lrsAt = (endpoint) =>
  new TinCan.LRS({ endpoint: `${location.origin}${endpoint}`, username: 'nw', password: 'nw', allowFail: true });
const course = 'https://northwind.example/courses/streams';
const types = 'http://adlnet.gov/expapi/activities';

const say = (verb, { id = course, type = 'course', result, lrs = lrsAt('/lrs/xapi/') } = {}) =>
  new Promise((done) => {
    const statement = new TinCan.Statement({
      actor: learner,
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      target: {
        id,
        definition: { type: `${types}/${type}`, name: { de: 'Datenströme', en: 'Stream Processing Basics' } },
      },
      ...(result ? { result } : {}),
    });
    lrs.saveStatement(statement, { callback: () => done(statement.id) });
  });

let finished;

onPress({
  /** The LMS voids what was said of the course. */
  takeBack: () =>
    new Promise((done) => {
      const statement = new TinCan.Statement({
        actor: learner,
        verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
        target: { objectType: 'StatementRef', id: finished },
      });
      lrsAt('/lrs/xapi/').saveStatement(statement, { callback: () => done() });
    }),
  async module() {
    await say('completed', { id: `${course}/1`, type: 'module', result: { completion: true } });
    await say('terminated', { id: `${course}/1`, type: 'module' });
  },
  async refused() {
    const lrs = lrsAt('/lrs/full/');
    await say('passed', { lrs, result: { success: true } });
  },
  async fail() {
    await say('completed', { result: { completion: true } });
    await say('failed', { result: { success: false, score: { scaled: 0.2 } } });
    await say('terminated');
  },
  async finish() {
    await say('initialized');
    finished = await say('completed', { result: { completion: true, score: { scaled: 0.9 } } });
    await say('terminated');
  },
});
