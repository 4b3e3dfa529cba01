import { unzipSync } from 'fflate';
import { type FileRefusal, mostBytes } from './history-file.ts';

const wanted = /(?:^|\/)learning\.csv$/i;
const spreadsheet = /^xl\/workbook\.(?:xml|bin)$/;
const mostEntries = 20_000;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);

type Opened = { ok: true; name: string; bytes: Uint8Array } | { ok: false; code: FileRefusal };

/**
 * `Learning.csv` out of LinkedIn's whole export; nothing else in there is unpacked. What an entry says of its own size is also
 * all the room it gets, so a small archive cannot grow into a large one.
 */
export function openZip(bytes: Uint8Array): Opened {
  const seen = { spreadsheet: false, tooLarge: false, entries: 0 };
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        seen.entries += 1;
        if (spreadsheet.test(name)) seen.spreadsheet = true;
        if (seen.entries > mostEntries || !wanted.test(name) || name.startsWith('__MACOSX/')) return false;
        if (originalSize > mostBytes) seen.tooLarge = true;
        return originalSize <= mostBytes;
      },
    });
    const [found] = Object.entries(files);
    if (found !== undefined) return { ok: true, name: found[0].split('/').at(-1) ?? found[0], bytes: found[1] };
  } catch {
    return { ok: false, code: 'zip-broken' };
  }
  if (seen.tooLarge) return { ok: false, code: 'too-large' };
  return { ok: false, code: seen.spreadsheet ? 'spreadsheet' : 'zip-without-history' };
}
