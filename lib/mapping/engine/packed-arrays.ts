/** Arrays of numbers by name, as they lie one after the other in a single buffer. */
export type Layout = Record<string, 'u8' | 'i8' | 'u16' | 'u32' | 'f32'>;

interface Arrays {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  f32: Float32Array;
}

export type Packed<Of extends Layout> = { [Name in keyof Of]: Arrays[Of[Name]] };

const make = {
  u8: (buffer: ArrayBuffer, at: number, length: number) => new Uint8Array(buffer, at, length),
  i8: (buffer: ArrayBuffer, at: number, length: number) => new Int8Array(buffer, at, length),
  u16: (buffer: ArrayBuffer, at: number, length: number) => new Uint16Array(buffer, at, length),
  u32: (buffer: ArrayBuffer, at: number, length: number) => new Uint32Array(buffer, at, length),
  f32: (buffer: ArrayBuffer, at: number, length: number) => new Float32Array(buffer, at, length),
};
const bytes = { u8: 1, i8: 1, u16: 2, u32: 4, f32: 4 };

/** One buffer: the mark, then place and length of each array in the order of the layout, then the arrays, 4-byte aligned. */
export function pack<Of extends Layout>(
  mark: number,
  layout: Of,
  arrays: { [Name in keyof Of]: ArrayLike<number> },
): ArrayBuffer {
  const names = Object.keys(layout);
  let size = 4 * (1 + 2 * names.length);
  const places = names.map((name) => {
    const place = { name, at: size, values: arrays[name] ?? [], kind: layout[name] ?? 'u8' };
    size += Math.ceil((place.values.length * bytes[place.kind]) / 4) * 4;
    return place;
  });
  const buffer = new ArrayBuffer(size);
  new Uint32Array(buffer, 0, 1 + 2 * names.length).set([
    mark,
    ...places.flatMap(({ at, values }) => [at, values.length]),
  ]);
  for (const { at, values, kind } of places) make[kind](buffer, at, values.length).set(values);
  return buffer;
}

/** Views of the arrays in a packed buffer, without reading them. Undefined if the buffer is of another kind or cut short. */
export function unpack<Of extends Layout>(mark: number, layout: Of, buffer: ArrayBuffer): Packed<Of> | undefined {
  const names = Object.keys(layout);
  const head = 1 + 2 * names.length;
  if (buffer.byteLength < 4 * head) return undefined;
  const header = new Uint32Array(buffer, 0, head);
  if (header[0] !== mark) return undefined;
  const arrays: Record<string, Arrays[keyof Arrays]> = {};
  for (const [number, name] of names.entries()) {
    const kind = layout[name] ?? 'u8';
    const [at = 0, length = 0] = header.subarray(1 + 2 * number, 3 + 2 * number);
    if (at % 4 !== 0 || at + length * bytes[kind] > buffer.byteLength) return undefined;
    arrays[name] = make[kind](buffer, at, length);
  }
  return arrays as Packed<Of>;
}
