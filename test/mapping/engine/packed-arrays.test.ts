import { expect, test } from 'vitest';
import { pack, unpack } from '../../../lib/mapping/engine/packed-arrays.ts';

const layout = { small: 'u8', signed: 'i8', wide: 'u32', exact: 'f32' } as const;
const buffer = pack(42, layout, { small: [1, 2, 255], signed: [-7], wide: [4_000_000_000], exact: [0.5, -1] });

test('what was packed is there again, as views of the same bytes', () => {
  const arrays = unpack(42, layout, buffer);
  expect([...(arrays?.small ?? [])]).toEqual([1, 2, 255]);
  expect([...(arrays?.signed ?? [])]).toEqual([-7]);
  expect([...(arrays?.wide ?? [])]).toEqual([4_000_000_000]);
  expect([...(arrays?.exact ?? [])]).toEqual([0.5, -1]);
  expect(arrays?.wide.buffer).toBe(buffer);
});

test('another mark, a cut end, or a place that points outside is refused', () => {
  expect(unpack(43, layout, buffer)).toBeUndefined();
  expect(unpack(42, layout, buffer.slice(0, -4))).toBeUndefined();
  const wrong = buffer.slice(0);
  new Uint32Array(wrong)[2] = 1_000_000;
  expect(unpack(42, layout, wrong)).toBeUndefined();
});
