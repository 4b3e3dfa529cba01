import type { Score, Status } from '../../schema/completion.ts';

/**
 * `held`: finished if the content leaves it at that, but it may still change its mind before it ends. `for-show`: browsed
 * or reviewed, so it says nothing, neither for nor against what an earlier session reached.
 */
export type Verdict =
  | { outcome: 'done'; status: Status; score?: Score }
  | { outcome: 'held' }
  | { outcome: 'not-done' }
  | { outcome: 'for-show' };

export const notDone: Verdict = { outcome: 'not-done' };
export const forShow: Verdict = { outcome: 'for-show' };

/** Content that only shows itself is not being taken: mode browse or review, or no credit. */
export const isForShow = (mode: string | undefined, credit: string | undefined): boolean =>
  mode === 'browse' || mode === 'review' || credit === 'no-credit';

/** A SCORM decimal (CMIDecimal; real(10,7)) as a number; undefined for anything else. */
export function decimal(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,12}(\.\d{0,12})?$/.test(text)) return undefined;
  return Number(text);
}

/** Leaves out what is not known; undefined when nothing is. `scaled` outside −1…1 is not a score. */
export function knownScore(parts: { [part in keyof Score]?: number | undefined }): Score | undefined {
  const score: Score = {};
  if (parts.scaled !== undefined && parts.scaled >= -1 && parts.scaled <= 1) score.scaled = parts.scaled;
  if (parts.raw !== undefined) score.raw = parts.raw;
  if (score.scaled === undefined && score.raw === undefined) return undefined;
  if (parts.min !== undefined) score.min = parts.min;
  if (parts.max !== undefined) score.max = parts.max;
  return score;
}

export const done = (status: Status, score: Score | undefined): Verdict =>
  score === undefined ? { outcome: 'done', status } : { outcome: 'done', status, score };
