const base = 2_000;
const cap = 3_600_000;

/**
 * When to try again, in milliseconds since 1970: full jitter over 2 s · 2^(failures − 1), at most one hour. What the
 * server asked for wins, spread over a further tenth so that all clients do not come back in the same second; "at once"
 * is no answer to take literally.
 */
export function nextTry(failures: number, now: number, random: () => number, retryAfter?: number): number {
  if (retryAfter) return now + retryAfter * (1 + random() / 10);
  const ceiling = Math.min(cap, base * 2 ** Math.min(failures - 1, 20));
  return now + Math.max(250, random() * ceiling);
}

/**
 * `Retry-After` (RFC 9110, 10.2.3) in milliseconds: seconds, or a date measured against the server's own `Date`, since our
 * clock may be wrong by years. Undefined when absent or unreadable; at most a day.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1000, 86_400_000);
  // Date.parse takes `-5` for a date, too; an HTTP date begins with the day of the week.
  const until = /^[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  const serverNow = Date.parse(headers.get('date') ?? '') || now;
  return Number.isNaN(until) ? undefined : Math.min(Math.max(0, until - serverNow), 86_400_000);
}
