import { expect, test } from 'vitest';
import type { PastCourse } from '../../lib/schema/history.ts';
import { disagreements, ledgerOf } from './agreement.ts';
import { mutedAndRestored } from './muted.ts';
import { doStep, keyOf, play, type Step } from './story.ts';
import { frameUrl, host, modelText, nextModel, sighting } from './test-model.ts';
import type { Fault } from './test-receiver.ts';

mutedAndRestored();

const see =
  (...args: Parameters<typeof sighting>): Step =>
  ({ handlers }) =>
    handlers['sighting.report'](sighting(...args), { frameUrl });
const hide =
  (hidden: boolean): Step =>
  ({ handlers }) =>
    handlers['completion.keepPrivate']({ key: keyOf('sql'), private: hidden });
const propose =
  (skill: string): Step =>
  ({ handlers }) =>
    handlers['completion.propose']({ key: keyOf('cook'), at: '2026-11-22T09:00:00Z', skill });
const unpropose: Step = ({ handlers }) => handlers['completion.unpropose']({ key: keyOf('cook') });
const hideCook: Step = ({ handlers }) => handlers['completion.keepPrivate']({ key: keyOf('cook'), private: true });
const remove: Step = ({ handlers }) => handlers['completion.remove']({ key: keyOf('sql') });
const restore: Step = ({ handlers }) => handlers['completion.restore']({ key: keyOf('sql') });
const part = (done: string): Step => see('etl', { scope: 'part', parts: { all: ['a', 'b'], done: [done] } });
const confirmPython: Step = ({ handlers }) =>
  handlers['alignment.decide']({ key: keyOf('py'), competency: 'python', decision: 'confirmed' });
const replaceModel: Step = ({ handlers }) => handlers['model.replace']({ text: modelText(nextModel()) });
const goesWrong =
  (...faults: Fault[]): Step =>
  async ({ receiver }) =>
    receiver.faults.push(...faults);
const later: Step = async (device) => {
  device.clock.now += 7_200_000;
  await device.round();
};

const importAt = '2026-11-22T09:00:00.000Z';
const past = Array.from({ length: 60 }, (_, n): PastCourse => {
  const course = n === 0 ? { id: 'sql', title: 'Databases' } : { id: `past-${n}`, title: `An old course, number ${n}` };
  return { provider: n === 0 ? host : 'manual', course, status: 'completed' };
});
const importPast: Step = ({ handlers }) => handlers['history.import']({ at: importAt, courses: past });
const undoImport: Step = ({ handlers }) => handlers['history.undo']({ at: importAt });

const stories: [string, Step[], string[]][] = [
  ['a course is finished, and finished again', [see('sql'), see('sql', { status: 'passed' })], ['Databases passed']],
  ['a sent course is undone and restored', [see('sql'), remove, restore], ['Databases completed']],
  ['a sent course is undone', [see('sql'), remove], []],
  ['a sent course becomes private', [see('sql'), hide(true)], []],
  ['a private course is shared again', [see('sql'), hide(true), hide(false)], ['Databases completed']],
  ['the model is replaced', [see('sql'), see('etl'), replaceModel], ['Databases completed']],
  [
    'the endpoint is down for a while',
    [goesWrong('unreachable', 'broken-after', 'reset-after'), see('sql'), later, see('etl'), later, later],
    ['Databases completed', 'Moving data completed'],
  ],
  [
    'an answer is lost, the report changes, and then the course becomes private',
    [goesWrong('reset-after'), see('sql'), replaceModel, hide(true)],
    [],
  ],
  [
    'a withdrawal gets lost',
    [see('sql'), goesWrong('unreachable', 'reset-after'), hide(true), later, hide(false)],
    ['Databases completed'],
  ],
  ['a course in two parts', [part('a'), part('b')], ['Moving data completed']],
  ['a history of sixty courses is brought in', [importPast], ['Databases completed']],
  ['a history is brought in, and undone as a whole', [importPast, undoImport], []],
  ['a skill is confirmed', [see('py'), confirmPython], ['Python for everyone completed']],
  [
    'a course is proposed, in other words, and taken back',
    [see('cook'), propose('Bees'), propose('Cooking'), unpropose],
    [],
  ],
  [
    'a proposal gets lost, and its course becomes private',
    [goesWrong('reset-after', 'truncated'), see('cook'), propose('Cooking'), later, hideCook],
    [],
  ],
];

/** A late storage lets the database commit first, otherwise it is the other way round. */
const kills = [
  ['before', 0],
  ['after', 0],
  ['before', 20],
  ['after', 20],
] as const;

for (const [name, story, ledger] of stories) {
  test(`killed at any point: ${name}`, { timeout: 60_000 }, async () => {
    const { device, operations } = await play(story);
    expect(await disagreements(device)).toEqual([]);
    expect(ledgerOf(device)).toEqual(ledger);
    expect(operations).toBeGreaterThan(4);
    for (const [moment, diskDelay] of kills) {
      for (let at = 1; at <= operations; at += 1) {
        const killed = await play(story, { at, moment, diskDelay });
        const where = `killed ${moment} operation ${at} of ${operations}, storage ${diskDelay} ticks late`;
        expect(await disagreements(killed.device), where).toEqual([]);
        expect(ledgerOf(killed.device), where).toEqual(ledger);
      }
    }
  });
}

/** How many kills of a story the harness sees something go wrong after. */
async function caught(story: Step[], prepare: Parameters<typeof play>[2]): Promise<number> {
  const { operations } = await play(story, undefined, prepare);
  let found = 0;
  for (let at = 1; at <= operations; at += 1) {
    const { device } = await play(story, { at, moment: 'before', diskDelay: 0 }, prepare);
    const complete = ledgerOf(device).length === 1 && (await disagreements(device)).length === 0;
    if (!complete) found += 1;
  }
  return found;
}

test('the harness catches a push that deletes before the receiver has answered', async () => {
  const planted = await caught([see('sql')], (device) => {
    device.plant = (connector, { db }) => ({
      ...connector,
      async put(reports) {
        for (const { key } of reports) await db.delete('outbox', key);
        return connector.put(reports);
      },
    });
  });
  expect(planted).toBeGreaterThan(0);
});

test('the harness catches an acknowledgement that is given before the completion is written', async () => {
  const hasty: Step = async (device) => {
    see('sql')(device).catch(() => undefined);
  };
  expect(await caught([hasty], undefined)).toBeGreaterThan(0);
});

test('the harness finds nothing wrong with the code as it is', async () => {
  expect(await caught([see('sql')], undefined)).toBe(0);
});

test('what was acknowledged is there after the kill, before anything else happens', async () => {
  const { operations } = await play([see('sql')]);
  for (let at = 1; at <= operations; at += 1) {
    const { device } = await play([]);
    device.crash.arm(at, 'before');
    const before = device.crash;
    const acknowledged = await see('sql')(device).then(
      () => !before.dead,
      () => false,
    );
    await doStep(device, async () => undefined);
    const row = await device.house.db.get('completions', keyOf('sql'));
    if (acknowledged) expect(row?.course.title).toBe('Databases');
  }
});
