const firstPause = 400;
const longestPause = 6_400;

/** What still has nothing to read after so many looks has changed its frame. */
export const patience = 8;

/** Milliseconds until the next look, after so many; a page that was `still` for so long since the last one has waited already. */
export const pauseAfter = (looks: number, still = 0): number => {
  const pause = Math.min(firstPause * 2 ** Math.max(0, looks - 2), longestPause);
  return Math.min(pause, Math.max(firstPause, pause - still));
};
