/** Allows `most` in any window of `length` ms that opens with the first; `now` in ms, never going back. */
export function createRateLimit(most: number, length: number, now: () => number): () => boolean {
  let opened = Number.NEGATIVE_INFINITY;
  let used = 0;
  return () => {
    const time = now();
    if (time - opened >= length) {
      opened = time;
      used = 0;
    }
    used++;
    return used <= most;
  };
}
