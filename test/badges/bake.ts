import { crc32, deflateSync } from 'node:zlib';

const bytes = (text: string) => new TextEncoder().encode(text);

/** One PNG chunk with its true length and CRC (ISO 15948, 5.3); `length` forges the length. */
export function chunk(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const body = Buffer.concat([bytes(type), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** An iTXt chunk; `packed` is its text already compressed. */
export function iTXt(keyword: string, text: string, packed?: Uint8Array): Uint8Array {
  const flags = Uint8Array.of(0, packed === undefined ? 0 : 1, 0, 0, 0);
  return chunk('iTXt', Buffer.concat([bytes(keyword), flags, packed ?? bytes(text)]));
}

export const tEXt = (keyword: string, text: string) =>
  chunk('tEXt', Buffer.concat([bytes(keyword), Uint8Array.of(0), bytes(text)]));

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function header(): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(1, 0);
  data.writeUInt32BE(1, 4);
  data.set([8, 0, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** A whole PNG of one grey pixel with these chunks in front of its pixel. */
export function png(...chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const pixel = chunk('IDAT', deflateSync(Uint8Array.of(0, 128)));
  return new Uint8Array(Buffer.concat([signature, header(), ...chunks, pixel, chunk('IEND', new Uint8Array())]));
}

const picture = '<circle cx="256" cy="256" r="200"/></svg>';
const svgStart = (space: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="${space}" viewBox="0 0 512 512">`;

/** An SVG with Open Badges 2.0 or 3.0 JSON in its body. */
export function svg(version: 2 | 3, json: string): string {
  const element = version === 2 ? 'openbadges:assertion' : 'openbadges:credential';
  const space = version === 2 ? 'http://openbadges.org' : 'https://purl.imsglobal.org/ob/v3p0';
  return `${svgStart(space)}<${element}><![CDATA[${json}]]></${element}>${picture}`;
}

/** An SVG with the signed form or the address in `verify`. */
export function svgVerify(version: 2 | 3, verify: string): string {
  const element = version === 2 ? 'openbadges:assertion' : 'openbadges:credential';
  const space = version === 2 ? 'http://openbadges.org' : 'https://purl.imsglobal.org/ob/v3p0';
  return `${svgStart(space)}<${element} verify="${verify}"></${element}>${picture}`;
}
