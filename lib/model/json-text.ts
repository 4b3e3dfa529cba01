import { deeperThan, endOfString } from '../domain/json-depth.ts';

/** Bounds of a model file that hold before anything is parsed: a hostile file must not be able to fill the memory. */
const mostBytes = 20 * 1024 * 1024;
const deepest = 32;
export const mostValues = 2_000_000;

/** The text without the byte order mark that some Windows editors put in front, which JSON does not allow. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Whether the text is longer than 20 MB in UTF-8. */
export function isTooBig(text: string): boolean {
  if (text.length > mostBytes) return true;
  if (text.length * 3 <= mostBytes) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair counts 2: together the 4 bytes of the character.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes > mostBytes;
}

/** Offset of the first bracket that opens more than 32 levels deep; else undefined. */
export const tooDeepAt = (text: string): number | undefined => deeperThan(deepest, text);

/** How many values a JSON text holds, by its commas; right to within the number of lists, and cheap. */
export function roughlyCountValues(text: string): number {
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === ',' || sign === '[' || sign === '{') commas += 1;
  }
  return commas;
}
