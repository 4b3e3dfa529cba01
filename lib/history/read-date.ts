import { dayIn } from '../capture/sites/days.ts';

/** Which comes first in `03/04/2025`. */
export type DayOrder = 'day-first' | 'month-first';

/** `none`: nothing stands there, or that there is nothing. */
export type ReadDate = { kind: 'at'; instant: string } | { kind: 'none' } | { kind: 'unreadable' } | { kind: 'ahead' };

const day = 86_400_000;
const earliest = Date.UTC(1950, 0, 1);
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'];
const nothing = /^(?:n\/?a|n\.a\.|null|none|nil|undefined|unknown|unbekannt|-+|–|—|\?|0000-00-00.*)$/i;
const iso =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const numeric =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:UTC|GMT))?)?$/i;

function calendarDay(year: number, month: number, dayOfMonth: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth ? date.getTime() : undefined;
}

/** A moment only where the text names its zone; otherwise the day is all that is sure. */
function isoTime([, year, , month, dayOfMonth, time, zone]: RegExpExecArray): number | undefined {
  const date = calendarDay(Number(year), Number(month), Number(dayOfMonth));
  if (date === undefined || time === undefined || zone === undefined) return date;
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  const clock = time.replace(',', '.').replace(/^\d:/, '0$&');
  const moment = Date.parse(`${new Date(date).toISOString().slice(0, 10)}T${clock}${offset}`);
  return Number.isNaN(moment) ? undefined : moment;
}

const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

function numericTime([, first, mark, second, year = '']: RegExpExecArray, order: DayOrder): number | undefined {
  const [a, b] = [Number(first), Number(second)];
  // With dots the day is first wherever dates are written so.
  const dayFirst = mark === '.' || a > 12 || (b <= 12 && order === 'day-first');
  return dayFirst ? calendarDay(fullYear(year), b, a) : calendarDay(fullYear(year), a, b);
}

/** Seconds or milliseconds since 1970, or the days since 1900 that Excel counts. */
function countedTime(text: string): number | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  if (/^1\d{9}$/.test(text)) return Number(text) * 1000;
  if (/^(?:19|20)\d{6}$/.test(text)) {
    return calendarDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  }
  // 25569 is 1970-01-01 in Excel's count.
  return /^[23456]\d{4}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text) - 25_569) * day : undefined;
}

function namedTime(text: string): number | undefined {
  if (!/\p{L}{3}/u.test(text)) return undefined;
  for (const language of languages) {
    const found = dayIn(text.replace(/(\d)(?:st|nd|rd|th|er|º|ª)\b/gi, '$1'), language);
    if (typeof found === 'string') return Date.parse(found);
  }
  return undefined;
}

function timeOf(text: string, order: DayOrder): number | undefined {
  const asIso = iso.exec(text);
  if (asIso !== null) return isoTime(asIso);
  const asNumbers = numeric.exec(text);
  if (asNumbers !== null) return numericTime(asNumbers, order);
  return countedTime(text) ?? namedTime(text);
}

/**
 * A date as people and programs write it, in numbers or with a month's name in several languages. A day without a zone is its
 * midnight in UTC. `now` in ms since 1970: nothing was finished after it.
 */
export function readDate(written: string, order: DayOrder, now: number): ReadDate {
  const text = written.trim().slice(0, 100);
  if (text === '' || nothing.test(text)) return { kind: 'none' };
  const time = timeOf(text, order);
  if (time === undefined || !Number.isFinite(time) || time < earliest) return { kind: 'unreadable' };
  if (time > now + day) return { kind: 'ahead' };
  return { kind: 'at', instant: new Date(time).toISOString().replace('.000Z', 'Z') };
}

/**
 * Which comes first in these dates, day or month; `ask` where they do not tell, undefined where nothing depends on it.
 */
export function dayOrderOf(values: Iterable<string>): DayOrder | 'ask' | undefined {
  let open = false;
  for (const value of values) {
    const [, first, mark, second] = numeric.exec(value.trim()) ?? [];
    if (mark === undefined || mark === '.') continue;
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
    // Both the same: 05/05 is one day, whichever way.
    if (first !== second) open = true;
  }
  return open ? 'ask' : undefined;
}
