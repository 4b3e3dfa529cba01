const longestText = 200;

/** An ISO 8601 date or moment as RFC 3339 in UTC; a day alone is its midnight. Undefined for anything else. */
export function isoMoment(text: string | undefined): string | undefined {
  const match = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const [whole, time, , , zone] = match;
  return fromMillis(Date.parse(time !== undefined && zone === undefined ? `${whole}Z` : whole));
}

/** Milliseconds since 1970 as RFC 3339; undefined outside of the years in which web pages could have dated anything. */
export function fromMillis(millis: unknown): string | undefined {
  const value = typeof millis === 'string' && /^\d{12,14}$/.test(millis) ? Number(millis) : millis;
  if (typeof value !== 'number' || !(value > 631_152_000_000 && value < 4_102_444_800_000)) return undefined;
  return new Date(value).toISOString();
}

/** Midnight of a day; null for one that is in no calendar, such as 31 February. */
function midnight(year = '', month: string | number = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return (isReal ? fromMillis(date.getTime()) : undefined) ?? null;
}

/** The month, 1 to 12, that one of these words is, long or short, as the language writes it inside of a date. */
function monthAmong(words: string[], language: string): number | undefined {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number++) {
      const parts = format.formatToParts(Date.UTC(2024, number - 1, 15));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (words.includes(name.toLowerCase().replace('.', ''))) return number;
    }
  }
  return undefined;
}

const known = (language: string): string[] => {
  try {
    return [...Intl.getCanonicalLocales(language.replaceAll('_', '-').slice(0, 35)), 'en'];
  } catch {
    return ['en'];
  }
};

/**
 * The first day written in a text of the page's language: `Oct 30, 2025`, `30. Oktober 2025`, `30.10.2025`, and `10/30/2025` only
 * where the page is American. Undefined without text, null when no day could be read in it.
 */
export function dayIn(text: string | undefined, language: string): string | null | undefined {
  if (text === undefined) return undefined;
  const short = text.slice(0, longestText);
  const ordered = /\b(\d{4})(?:-|\s?[年년]\s?)(\d{1,2})(?:-|\s?[月월]\s?)(\d{1,2})(?!\d)/.exec(short);
  if (ordered !== null) return midnight(...ordered.slice(1));
  const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(short);
  if (dotted !== null) return midnight(dotted[3], dotted[2], dotted[1]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(short);
  if (slashed !== null) return /^en(-us)?$/i.test(language) ? midnight(slashed[3], slashed[1], slashed[2]) : null;
  const year = /\b(?:19|20)\d{2}\b/.exec(short)?.[0];
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(short.replace(year ?? '', ' '))?.[1];
  const words = short.toLowerCase().match(/\p{L}+/gu) ?? [];
  const months = year === undefined || day === undefined ? [] : known(language).map((one) => monthAmong(words, one));
  const month = months.find((one) => one !== undefined);
  return month === undefined ? null : midnight(year, month, day);
}
