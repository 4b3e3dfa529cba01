import { type BadgeCheck, check } from './examination.ts';

/** The device's clock and the issuer's may differ by as much. */
const clocksDiffer = 24 * 3600 * 1000;

/** Whether the badge is valid at `now` (milliseconds since 1970). Nothing is awarded in the future. */
export function checkDates(now: number, starts: string | undefined, ends: string | undefined): BadgeCheck {
  if (starts !== undefined && Date.parse(starts) > now + clocksDiffer)
    return check('dates', 'failed', 'not-yet-valid', starts);
  if (ends !== undefined && Date.parse(ends) < now) return check('dates', 'failed', 'expired', ends);
  return check('dates', 'passed', 'valid-now', ends);
}
