import type { LearningKind } from '../../lib/domain/learning-kinds.ts';
import { amount, type TextName, text } from '../../lib/text/text.ts';

const kinds: Record<LearningKind, TextName> = {
  course: 'kindCourse',
  workshop: 'kindWorkshop',
  conference: 'kindConference',
  mentoring: 'kindMentoring',
  shadowing: 'kindShadowing',
  'lunch-and-learn': 'kindLunchAndLearn',
  book: 'kindBook',
  other: 'kindOther',
};

/** “Workshop”. */
export const kindWords = (kind: LearningKind): string => text(kinds[kind]);

/** “1.2 MB”, “640 kB”. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? text('kilobytes', amount(Math.ceil(bytes / 1000))) : text('megabytes', amount(megabytes));
}
