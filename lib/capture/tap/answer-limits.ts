/** The event that carries answers: a line of JSON about the question, then the answer as it came. */
export const answerEvent = 'skillmark:answer';

/** Characters. */
export const longestAnswer = 512 * 1024;
/** Characters of a question: its address and up to 64 kB that were sent along, as JSON in which a character may need six. */
export const longestQuestion = 448 * 1024;
