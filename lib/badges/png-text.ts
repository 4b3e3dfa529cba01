import { problem, type Read } from './badge.ts';
import { inflate } from './inflate.ts';
import { mostTextBytes } from './limits.ts';
import { utf8 } from './utf8.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const keywords = ['openbadges', 'openbadgecredential'];
/** Pictures have a few dozen; the rest is somebody's game. */
const mostChunks = 10_000;

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

interface Chunk {
  type: string;
  data: Uint8Array<ArrayBuffer>;
}

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** The chunks of a PNG (ISO 15948, 5.3); a length beyond the file's end ends them with `undefined`. */
function* chunksOf(bytes: Uint8Array<ArrayBuffer>): Generator<Chunk | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = signature.length;
  for (let count = 0; at < bytes.length; count += 1) {
    if (at + 12 > bytes.length || count > mostChunks) return yield undefined;
    const length = view.getUint32(at);
    if (length > bytes.length - at - 12) return yield undefined;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    yield { type, data: bytes.subarray(at + 8, at + 8 + length) };
    if (type === 'IEND') return;
    at += 12 + length;
  }
  yield undefined;
}

const endOf = (data: Uint8Array, start: number) => data.indexOf(0, start);

function keywordOf({ data }: Chunk): string {
  const end = endOf(data.subarray(0, 80), 0);
  return end < 0 ? '' : latin1(data.subarray(0, end));
}

/** An iTXt chunk's text (ISO 15948, 11.3.4.5): keyword, flag, method, language, translated keyword, text. */
async function internationalText({ data }: Chunk): Promise<Read<{ text: string }>> {
  const flag = endOf(data, 0) + 1;
  const language = endOf(data, flag + 2);
  const translated = language < 0 ? -1 : endOf(data, language + 1);
  if (translated < 0) return problem('png-broken');
  const packed = data.subarray(translated + 1);
  const isPacked = data[flag] === 1;
  // The specifications forbid compression in baked badges; bakers do it all the same.
  const bytes = isPacked ? await inflate(packed, 'deflate', mostTextBytes) : packed;
  if (bytes === undefined) return problem('packed-wrong');
  if (bytes.length > mostTextBytes) return problem('text-too-big');
  const text = utf8(bytes);
  return text === undefined ? problem('not-text') : { ok: true, text };
}

/**
 * What is baked into a PNG: the text of the one iTXt chunk `openbadgecredential` (Open Badges 3.0, 5.3.1.1) or
 * `openbadges` (Open Badges 2.0 Baking), or of the tEXt chunk of the first bakers.
 */
export async function bakedInPng(bytes: Uint8Array<ArrayBuffer>): Promise<Read<{ text: string }>> {
  const baked: Chunk[] = [];
  for (const chunk of chunksOf(bytes)) {
    if (chunk === undefined) return problem('png-broken');
    if (['iTXt', 'tEXt'].includes(chunk.type) && keywords.includes(keywordOf(chunk))) baked.push(chunk);
  }
  // A picture may carry the same badge in both versions; the newer says more.
  const newer = baked.filter((chunk) => keywordOf(chunk) === 'openbadgecredential');
  const [chunk, ...more] = newer.length > 0 ? newer : baked;
  if (chunk === undefined) return problem('png-without-badge');
  if (more.length > 0) return problem('several-badges');
  if (chunk.type === 'iTXt') return internationalText(chunk);
  const text = chunk.data.subarray(endOf(chunk.data, 0) + 1);
  return text.length > mostTextBytes ? problem('text-too-big') : { ok: true, text: latin1(text) };
}
