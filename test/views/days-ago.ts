const midnight = new Date();
midnight.setUTCHours(0, 0, 0, 0);

/** A moment so many days before today, at the given time. */
export function daysAgo(days: number, time = '16:20'): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(midnight.getTime() - days * 86_400_000 + (hours * 60 + minutes) * 60_000).toISOString();
}
