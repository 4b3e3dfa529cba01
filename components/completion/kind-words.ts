import type { LearningKind } from '../../lib/schema/completion.ts';
import { type TextName, text } from '../../lib/text/text.ts';

/** In the order in which they are offered. */
const names: Record<LearningKind, TextName> = {
  course: 'kindCourse',
  workshop: 'kindWorkshop',
  conference: 'kindConference',
  mentoring: 'kindMentoring',
  shadowing: 'kindShadowing',
  'lunch-and-learn': 'kindLunchAndLearn',
  book: 'kindBook',
  other: 'kindOther',
};

export const learningKinds = Object.keys(names).filter(isLearningKind);

export function isLearningKind(kind: string): kind is LearningKind {
  return Object.hasOwn(names, kind);
}

/** “Workshop”. */
export const kindWords = (kind: LearningKind): string => text(names[kind]);
