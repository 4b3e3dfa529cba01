const firstPause = 400;
const longestPause = 6_400;

/** What still has nothing to read after so many looks has changed its frame. */
export const patience = 8;

/** Milliseconds until the next look. */
export const pauseAfter = (looks: number): number => Math.min(firstPause * 2 ** Math.max(0, looks - 2), longestPause);
