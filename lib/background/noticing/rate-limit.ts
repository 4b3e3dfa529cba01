/** Allows at most `most` calls a name in any `span` milliseconds. Kept in memory: a new worker starts anew. */
export function createRateLimit(most: number, span: number): (name: string, now: number) => boolean {
  const calls = new Map<string, number[]>();
  return (name, now) => {
    const recent = (calls.get(name) ?? []).filter((at) => now - at < span);
    const allowed = recent.length < most;
    calls.set(name, allowed ? [...recent, now] : recent);
    return allowed;
  };
}
