/** Offset of the quotation mark that closes the string which opens at `start`, or the length of the text. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '"') return at;
  }
  return text.length;
}

/** Offset of the first bracket that opens more than so many levels deep, with no recursion, for any text; else undefined. */
export function deeperThan(levels: number, text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > levels) return at;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return undefined;
}
