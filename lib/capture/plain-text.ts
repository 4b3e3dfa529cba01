// Cut before anything else looks at it: a page may have a title of ten megabytes. Every expression here is linear.

/** One line: white space folded, control and direction characters dropped, cut to `max` UTF-16 units; '' if nothing is left. */
export function oneLine(text: string | null | undefined, max: number): string {
  return cut(
    (text ?? '')
      .slice(0, 4 * max)
      .replace(/[\p{Cc}\p{Zs}\u2028\u2029\uFEFF]+/gu, ' ')
      .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]/g, '')
      .trim(),
    max,
  );
}

/** Text from a field that may hold markup: tags become spaces, entities are decoded. Then as `oneLine`. */
export const withoutMarkup = (text: string, max: number): string =>
  oneLine(decodeEntities(text.slice(0, 4 * max)).replace(/<[^<>]*>/g, ' '), max);

/** Cuts without leaving half a character behind. */
function cut(text: string, max: number): string {
  const short = text.slice(0, max);
  const last = short.charCodeAt(short.length - 1);
  return (last >= 0xd800 && last <= 0xdbff ? short.slice(0, -1) : short).toWellFormed().trimEnd();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** The character references that CMSs leave in JSON-LD: numeric ones and the usual names; others stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
