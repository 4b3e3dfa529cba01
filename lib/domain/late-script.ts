/** Scripts that are put into a frame only when it turns out to need them. */
export type LateScript = 'judge.js' | 'signs-look.js';

/** A frame as the browser numbers tabs and, in each of them, frames; 0 is the outermost. */
export interface FramePlace {
  tab: number;
  frame: number;
}
