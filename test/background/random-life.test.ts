import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements, ledgerOf, proposalsOf } from './agreement.ts';
import type { Moment } from './crash.ts';
import { mutedAndRestored } from './muted.ts';
import { doStep, keyOf } from './story.ts';
import { connectDevice, createDevice, type Device, rest } from './test-house.ts';
import { type CourseId, frameUrl, modelText, nextModel, sighting, testModel } from './test-model.ts';
import { type Fault, faults } from './test-receiver.ts';
import { competencyOf, createTruth, expectedLedger, expectedProposals, privateKeys, see, type Truth } from './truth.ts';

mutedAndRestored();

/** One thing that happens. The truth changes first for what gives permission, and afterwards for what takes it away. */
type Happening = (device: Device, truth: Truth) => Promise<unknown>;

const course = fc.constantFrom<CourseId>('sql', 'etl', 'py', 'cook');

const seen = fc
  .record({
    id: course,
    scope: fc.constantFrom('course', 'course', 'part'),
    status: fc.constantFrom('completed', 'passed'),
  })
  .map(
    ({ id, scope, status }): Happening =>
      async (device, truth) => {
        const { handlers } = device;
        await doStep(device, () => device.handlers['sighting.report'](sighting(id, { scope, status }), { frameUrl }));
        see(truth, id, scope, status);
        return handlers;
      },
  );

const hidden = fc.tuple(course, fc.boolean()).map(
  ([id, value]): Happening =>
    async (device, truth) => {
      const held = truth.courses.get(id);
      if (held && !value) held.private = false;
      await doStep(device, () => device.handlers['completion.keepPrivate']({ key: keyOf(id), private: value }));
      if (held) held.private = value;
    },
);

const undone = fc.tuple(course, fc.boolean()).map(
  ([id, back]): Happening =>
    async (device, truth) => {
      const name = back ? 'completion.restore' : 'completion.remove';
      await doStep(device, () => device.handlers[name]({ key: keyOf(id) }));
      const held = truth.courses.get(id);
      if (held) held.standing = back ? 'recorded' : 'removed';
    },
);

const decided = fc
  .constantFrom<[CourseId, 'confirmed' | 'rejected']>(
    ['py', 'confirmed'],
    ['py', 'rejected'],
    ['sql', 'rejected'],
    ['cook', 'confirmed'],
  )
  .map(
    ([id, decision]): Happening =>
      async (device, truth) => {
        const competency = competencyOf[id];
        await doStep(device, () => device.handlers['alignment.decide']({ key: keyOf(id), competency, decision }));
        const held = truth.courses.get(id);
        if (held) held.decision = decision;
      },
  );

const proposed = fc.tuple(course, fc.constantFrom('', 'Bees', undefined)).map(
  ([id, skill]): Happening =>
    async (device, truth) => {
      const key = keyOf(id);
      await doStep(device, () =>
        skill === undefined
          ? device.handlers['completion.unpropose']({ key })
          : device.handlers['completion.propose']({
              key,
              at: '2026-11-22T09:00:00Z',
              ...(skill !== '' && { skill }),
            }),
      );
      const held = truth.courses.get(id);
      if (held) held.proposed = skill;
    },
);

const agreed = fc.boolean().map(
  (value): Happening =>
    async (device, truth) => {
      if (value) truth.agreed = true;
      await doStep(device, () => device.handlers['sending.agree']({ agreed: value }));
      truth.agreed = value;
    },
);

const replaced = fc.constantFrom<1 | 2>(1, 2).map(
  (version): Happening =>
    async (device, truth) => {
      const text = modelText(version === 1 ? testModel() : nextModel());
      await doStep(device, () => device.handlers['model.replace']({ text }));
      truth.model = version;
    },
);

const trouble = fc.array(fc.constantFrom<Fault>(...faults), { minLength: 1, maxLength: 3 }).map(
  (some): Happening =>
    async ({ receiver }) => {
      receiver.faults.push(...some);
    },
);

const kill = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom<Moment>('before', 'after'), fc.nat(20)).map(
  ([at, moment, delay]): Happening =>
    async (device) => {
      device.diskDelay = delay;
      device.crash.arm(at, moment);
    },
);

/** The browser recreates its database empty. What was decided goes with it, and the company's model. */
const lost = fc.constant<Happening>(async (device, truth) => {
  // A worker that died is up again first, as both copies cannot be lost at once.
  await doStep(device, async () => undefined);
  device.factory = new IDBFactory();
  await device.restart();
  truth.model = 1;
  for (const known of truth.courses.values()) delete known.decision;
  await doStep(device, () => device.round());
});

const timePassed = fc.integer({ min: 1000, max: 10_000_000 }).map(
  (span): Happening =>
    async (device) => {
      device.clock.now += span;
      await doStep(device, () => device.round());
    },
);

const wanted = fc.constant<Happening>((device) => doStep(device, () => device.handlers['sending.start']({})));

const life = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: seen },
    { weight: 3, arbitrary: hidden },
    { weight: 3, arbitrary: undone },
    { weight: 2, arbitrary: decided },
    { weight: 2, arbitrary: proposed },
    { weight: 2, arbitrary: agreed },
    { weight: 1, arbitrary: replaced },
    { weight: 3, arbitrary: trouble },
    { weight: 4, arbitrary: kill },
    { weight: 2, arbitrary: lost },
    { weight: 3, arbitrary: timePassed },
    { weight: 1, arbitrary: wanted },
  ),
  { minLength: 5, maxLength: 25 },
);

/** Notes whatever leaves the device and should not have. */
function watch(device: Device, truth: Truth): string[] {
  const leaks: string[] = [];
  device.receiver.watch = {
    put(reports) {
      if (!truth.agreed) leaks.push('sent without agreement');
      const hiddenKeys = privateKeys(truth);
      for (const { key, course } of reports)
        if (hiddenKeys.has(key)) leaks.push(`sent ${course.title}, which is private`);
    },
    withdraw(key) {
      if (!truth.agreed) leaks.push('withdrawn without agreement');
      if (!device.receiver.offered.has(key)) leaks.push('named a completion that was never offered');
    },
  };
  return leaks;
}

test('whatever happens, HR ends up with what the person wants it to have, and never had more', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(life, async (happenings) => {
      const device = await createDevice();
      const truth = createTruth();
      const leaks = watch(device, truth);
      await connectDevice(device);
      await device.handlers['sending.agree']({ agreed: false });
      for (const happening of happenings) await happening(device, truth);

      await device.restart();
      device.receiver.faults = [];
      truth.agreed = true;
      await device.handlers['sending.agree']({ agreed: true });
      await device.handlers['sending.start']({});
      await rest(device);
      expect(leaks).toEqual([]);
      expect(await disagreements(device)).toEqual([]);
      expect(ledgerOf(device)).toEqual(expectedLedger(truth));
      expect(proposalsOf(device)).toEqual(expectedProposals(truth));
    }),
    { numRuns: 400, seed: 20_261_122 },
  );
});
