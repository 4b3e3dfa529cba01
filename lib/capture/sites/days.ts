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

/** Midnight of a day; undefined for one that is in no calendar, such as 31 February. */
function midnight(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return fromMillis(date.getTime());
}

/** The twelve months as the language writes them inside of a date, long and short, in lower case. */
function monthNames(language: string): string[][] {
  const names = (month: 'long' | 'short') =>
    Array.from({ length: 12 }, (_, index) => {
      const parts = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' }).formatToParts(
        Date.UTC(2024, index, 15),
      );
      return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
    });
  const [long, short] = [names('long'), names('short')];
  return long.map((name, index) => [name, short[index] ?? name]);
}

function namedMonth(text: string, language: string): number | undefined {
  const words = new Set<string>(text.toLowerCase().match(/\p{L}+/gu));
  const months = monthNames(language);
  const found = months.findIndex((names) => names.some((name) => /\p{L}/u.test(name) && words.has(name)));
  return found < 0 ? undefined : found + 1;
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
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(short)?.[0];
  if (iso !== undefined) return isoMoment(iso) ?? null;
  const eastern = /\b(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})/.exec(short);
  if (eastern !== null) return midnight(Number(eastern[1]), Number(eastern[2]), Number(eastern[3])) ?? null;
  const dotted = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/.exec(short);
  if (dotted !== null) return midnight(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) ?? null;
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(short);
  if (slashed !== null) {
    if (!/^en(-us)?$/i.test(language)) return null;
    return midnight(Number(slashed[3]), Number(slashed[1]), Number(slashed[2])) ?? null;
  }
  const year = /\b(19|20)\d{2}\b/.exec(short)?.[0];
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(short.replace(year ?? '', ' '))?.[1];
  if (year === undefined || day === undefined) return null;
  const month = known(language)
    .map((one) => namedMonth(short, one))
    .find((found) => found !== undefined);
  return month === undefined ? null : (midnight(Number(year), month, Number(day)) ?? null);
}
