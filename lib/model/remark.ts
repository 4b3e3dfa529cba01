import type { TextName } from '../text/text.ts';

/** What can be said of a model file: the names of the texts that say it, in every language. */
export type RemarkCode = Extract<TextName, `remark${string}`>;

/** A text from the file (already `inert`), a number, or words that have a text of their own. */
export type Fact = string | number | Remark;

/** Something worth saying, without words yet: they are found by its code, and the facts put in place of `$1`, `$2` … */
export interface Remark {
  code: RemarkCode;
  facts: Fact[];
}

export const remark = (code: RemarkCode, ...facts: Fact[]): Remark => ({ code, facts });
