/**
 * Learning time in hours (at most 10,000) from an ISO 8601 duration in hours, minutes and seconds, e.g. `PT2H30M`.
 * Undefined for anything else: in course data days and weeks (`P6W`) are the calendar, not the hours that it takes.
 */
export function durationHours(text: string): number | undefined {
  const match = /^PT(?:(\d{1,6}(?:\.\d{1,6})?)H)?(?:(\d{1,6}(?:\.\d{1,6})?)M)?(?:(\d{1,8}(?:\.\d{1,6})?)S)?$/i.exec(
    text.slice(0, 64).trim(),
  );
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  const total = Number(hours) + Number(minutes) / 60 + Number(seconds) / 3600;
  return total > 0 && total <= 10_000 ? Math.round(total * 100) / 100 : undefined;
}
