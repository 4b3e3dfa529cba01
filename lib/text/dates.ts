import { language } from './text.ts';

/**
 * A day without a time is kept as midnight UTC (`2026-11-12T00:00:00Z`), since an instant needs one; it is shown as that
 * very day wherever the person is.
 */
const dayOnly = /^(\d{4}-\d{2}-\d{2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:00))?$/;

const dayMilliseconds = 86_400_000;

/** The calendar day of a moment where the person is, as `2026-11-12`. */
export function localDay(moment: Date): string {
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${part(moment.getFullYear(), 4)}-${part(moment.getMonth() + 1, 2)}-${part(moment.getDate(), 2)}`;
}

/** What a date field holds, as an instant; a day that has not begun in UTC yet becomes this very moment. */
export function dayAsInstant(day: string, now: Date): string {
  const instant = `${day}T00:00:00Z`;
  return Date.parse(instant) > now.getTime() ? now.toISOString() : instant;
}

function relativeDay(daysAgo: number): string | undefined {
  if (daysAgo !== 0 && daysAgo !== 1) return undefined;
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-daysAgo, 'day');
}

function calendarDay(day: string): string {
  const format = new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The time of day, e.g. `16:20` or `4:20 PM`. */
function clock(instant: string): string {
  return new Intl.DateTimeFormat(language(), { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}

/** `today 16:20`, `yesterday` or `12 Nov 2026`, in the person's language; a day without a time stays that day. */
export function when(instant: string, now: Date = new Date()): string {
  const bare = dayOnly.exec(instant)?.[1];
  const day = bare ?? localDay(new Date(instant));
  const daysAgo = (Date.parse(localDay(now)) - Date.parse(day)) / dayMilliseconds;
  const near = relativeDay(daysAgo);
  if (near === undefined) return calendarDay(day);
  return daysAgo === 0 && bare === undefined ? `${near} ${clock(instant)}` : near;
}

/** As `when`, but only the time for today: `16:21`. For short lines such as “HR confirmed 16:21”. */
export function briefly(instant: string, now: Date = new Date()): string {
  const isToday = dayOnly.exec(instant) === null && localDay(new Date(instant)) === localDay(now);
  return isToday ? clock(instant) : when(instant, now);
}
