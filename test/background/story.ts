import { catchUp } from '../../lib/background/handlers.ts';
import { completionKeyOf } from '../../lib/background/recording/identity.ts';
import type { Moment } from './crash.ts';
import { connectDevice, createDevice, type Device, rest } from './test-house.ts';
import { type CourseId, host } from './test-model.ts';

/** One thing that a page or the person does; resolves with the acknowledgement. */
export type Step = (device: Device) => Promise<unknown>;

export const keyOf = (id: CourseId): string =>
  completionKeyOf({ provider: host, account: '', course: id, attempt: '' });

/** Does one step, and again after each kill that came before its acknowledgement, as people do. */
export async function doStep(device: Device, step: Step): Promise<void> {
  for (let times = 0; times < 5; times += 1) {
    const before = device.crash;
    const acknowledged = await step(device).then(
      () => !before.dead,
      (error: unknown) => {
        if (!before.dead) throw error;
        return false;
      },
    );
    // What goes on by itself after the acknowledgement comes to its end, or to the worker's.
    await catchUp(device.house).catch((error: unknown) => {
      if (!before.dead) throw error;
    });
    if (before.dead) {
      await device.restart();
      await device.round();
    }
    if (acknowledged) return;
  }
  throw new Error('Never acknowledged');
}

/** Plays a story on a new, connected device, killed at the n-th outside operation; returns the device when all is quiet. */
export async function play(
  story: Step[],
  kill?: { at: number; moment: Moment; diskDelay: number },
  prepare: (device: Device) => void = () => undefined,
): Promise<{ device: Device; operations: number }> {
  const device = await createDevice();
  prepare(device);
  await connectDevice(device);
  await catchUp(device.house);
  await device.restart();
  const first = device.crash;
  if (kill !== undefined) {
    first.arm(kill.at, kill.moment);
    device.diskDelay = kill.diskDelay;
  }
  for (const step of story) await doStep(device, step);
  const operations = first.count;
  // A kill that came with the last breath of the story is found here.
  if (device.crash.dead) await device.restart();
  await rest(device).catch(async (error: unknown) => {
    if (!device.crash.dead) throw error;
    await device.restart();
    await rest(device);
  });
  return { device, operations };
}
