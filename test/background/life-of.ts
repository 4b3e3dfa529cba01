import { createDevice, type Device, rest } from './test-house.ts';

/** Makes a new device each time, lives that life on it, and waits until all is quiet. */
export function createLifeOf(live: (device: Device) => Promise<unknown>): () => Promise<Device> {
  return async () => {
    const device = await createDevice();
    await live(device);
    await rest(device);
    return device;
  };
}
