/** Kinds of learning that a person can log; all but the first need no web page. */
export const learningKinds = [
  'course',
  'workshop',
  'conference',
  'mentoring',
  'shadowing',
  'lunch-and-learn',
  'book',
  'other',
] as const;
export type LearningKind = (typeof learningKinds)[number];

/** Bytes of one evidence file at most, and how many a completion can have. */
export const longestFile = 10 * 1024 * 1024;
export const mostFiles = 10;
