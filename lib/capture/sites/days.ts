const longestText = 200;

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?(Z|UTC|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * An ISO 8601 date or moment as RFC 3339 in UTC, with a space for its T as databases write it; a day alone is its midnight, and a time
 * without a zone is taken for UTC, which keeps its day. Undefined for anything else.
 */
export function isoMoment(text: string | undefined): string | undefined {
  const [, day, time, zone = 'Z'] = iso.exec(text?.trim() ?? '') ?? [];
  if (day === undefined) return undefined;
  const shift = zone === 'UTC' ? 'Z' : zone.length === 3 ? `${zone}:00` : zone;
  return fromEpoch(Date.parse(time === undefined ? day : `${day}T${time}${shift}`));
}

/** The years in which web pages could have dated anything, 1990 to 2100, in seconds. */
const [first, last] = [631_152_000, 4_102_444_800];

/** Milliseconds since 1970, or seconds, as RFC 3339; undefined outside of the years in which web pages could have dated anything. */
export function fromEpoch(given: unknown): string | undefined {
  const value = typeof given === 'string' && /^\d{9,14}$/.test(given) ? Number(given) : given;
  if (typeof value !== 'number') return undefined;
  const seconds = value > last ? value / 1000 : value;
  return seconds > first && seconds < last ? new Date(seconds * 1000).toISOString() : undefined;
}

/** What an API writes for a moment, be it ISO or a number. Undefined where it says none, null for one that could not be read. */
export function momentOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  return isoMoment(typeof value === 'string' ? value : undefined) ?? fromEpoch(value) ?? null;
}

/** Midnight of a day; null for one that is in no calendar, such as 31 February. */
function midnight(year = '', month: string | number = '', day = ''): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return (isReal ? fromEpoch(date.getTime()) : undefined) ?? null;
}

/** `10/30/2025`: there is no 30th month, in any language; where both may be one, only an American page is sure. */
function slashedDay(one: string, two: string, year: string, isAmerican: boolean): string | null {
  if (Number(one) > 12) return midnight(year, two, one);
  return Number(two) > 12 || isAmerican ? midnight(year, one, two) : null;
}

/** The month, 1 to 12, that a word is, long or short, as the language writes it inside of a date. */
function monthOf(word: string, language: string): number | undefined {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let number = 1; number <= 12; number++) {
      const parts = format.formatToParts(Date.UTC(2024, number - 1, 15));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (word === name.toLowerCase().replace('.', '')) return number;
    }
  }
  return undefined;
}

/** Many pages keep their dates in English; the British write `Sept`. */
const english = ['en', 'en-GB'];

const known = (language: string): string[] => {
  try {
    return [...Intl.getCanonicalLocales(language.replaceAll('_', '-').slice(0, 35)), ...english];
  } catch {
    return english;
  }
};

const between = String.raw`(?:[.,]?(?:\s+(?:de|del|of))?\s+|-)`;
/** Day, month as a word and year close together, in the orders that languages have; not a number or a year from elsewhere in the text. */
const written = [
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?${between}(?<month>\p{L}{3,})${between}(?<year>\d{4})(?!\d)`,
    'giu',
  ),
  /(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/giu,
  /(?<!\d)(?<year>\d{4})\.?\s+(?<month>\p{L}{3,})\.?\s+(?<day>\d{1,2})(?!\d)/giu,
];

function writtenDay(text: string, language: string): string | null {
  const found = written.flatMap((one) => [...text.matchAll(one)]).sort((one, two) => one.index - two.index);
  for (const { groups } of found) {
    const word = groups?.month?.toLowerCase() ?? '';
    const month = known(language)
      .map((one) => monthOf(word, one))
      .find((one) => one !== undefined);
    if (month !== undefined) return midnight(groups?.year, month, groups?.day);
  }
  return null;
}

/** Arabic and Persian pages have digits of their own. */
const withOurDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * The first day written in a text of the page's language: `Oct 30, 2025`, `30. Oktober 2025`, `30.10.2025`, and `10/11/2025` only
 * where the page is American. Undefined without text, null when no day could be read in it.
 */
export function dayIn(text: string | undefined, language: string): string | null | undefined {
  if (text === undefined) return undefined;
  const short = withOurDigits(text.slice(0, longestText));
  const ordered = /(?<!\d)(\d{4})(?:[-/]|\.\s?|\s?[年년]\s?)(\d{1,2})(?:[-/]|\.\s?|\s?[月월]\s?)(\d{1,2})(?!\d)/.exec(
    short,
  );
  if (ordered !== null) return midnight(...ordered.slice(1));
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(short);
  if (dotted !== null) return midnight(dotted[3], dotted[2], dotted[1]);
  const [, one = '', mark, two = '', year = ''] = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/.exec(short) ?? [];
  if (mark !== undefined) return slashedDay(one, two, year, mark === '/' && /^en([-_]us)?$/i.test(language));
  return writtenDay(short, language);
}
