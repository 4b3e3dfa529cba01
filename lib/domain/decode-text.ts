/** How the bytes of a text were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const looked = 4096;

/** UTF-16 without a mark shows as zeros in every second byte, as long as the text has any Latin letters or commas. */
function zerosSay(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, looked);
  let [even, odd] = [0, 0];
  for (const [index, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = start.length / 8;
  if (odd > enough && even < odd / 8) return 'utf-16le';
  return even > enough && odd < even / 8 ? 'utf-16be' : undefined;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return zerosSay(bytes) ?? 'utf-8';
}

/** Control characters that no text has; a few may come from old systems. */
function isText(text: string): boolean {
  const start = text.slice(0, looked);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const strange = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return strange <= Math.max(2, start.length / 200);
}

/**
 * The text of a file and how it was written: by its byte order mark, by where its zeros are, as UTF-8 if it is valid, else as
 * Windows-1252, which Excel still writes in Europe. Undefined for what is no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const encoding = encodingOf(bytes);
  const read = (as: Encoding, fatal: boolean) => new TextDecoder(as, { fatal }).decode(bytes);
  try {
    const text = read(encoding, encoding === 'utf-8');
    return isText(text) ? { text, encoding } : undefined;
  } catch {
    const text = read('windows-1252', false);
    return isText(text) ? { text, encoding: 'windows-1252' } : undefined;
  }
}
