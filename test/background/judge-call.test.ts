import { beforeEach, expect, test } from 'vitest';
import { createDevice, type Device } from './test-house.ts';

const frameUrl = 'https://learn.example/player';
let device: Device;

beforeEach(async () => {
  device = await createDevice();
});

test('the script that judges comes into the very frame in which content speaks', async () => {
  expect(await device.handlers['judge.call']({}, { frameUrl, place: { tab: 7, frame: 3 } })).toEqual({ comes: true });
  expect(device.put).toEqual([{ tab: 7, frame: 3, script: 'judge.js' }]);
});

test('where it cannot come, the page is told so, and may call again', async () => {
  device.refuses = true;
  const call = device.handlers['judge.call']({}, { frameUrl, place: { tab: 7, frame: 3 } });
  await expect(call).rejects.toThrow('not-possible');
  await expect(device.handlers['judge.call']({}, { frameUrl })).rejects.toThrow('not-possible');
});

test('a host that calls without end is no longer heard', async () => {
  const call = () => device.handlers['judge.call']({}, { frameUrl, place: { tab: 7, frame: 0 } });
  for (let n = 0; n < 600; n += 1) await call();
  await expect(call()).rejects.toThrow('too-many-calls');
});
