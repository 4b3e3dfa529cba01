import type { CourseText } from './course-terms.ts';
import { scanWords } from './scan-words.ts';
import { knownLanguages, stopWords } from './stop-words.ts';

const enoughLetters = 2000;
const fewest = 2;
// Some little words are of two languages ("in", "am", "die"): one must lead clearly.
const lead = 1.5;

/** The language that a course is written in: as its page says, else by its little words; undefined if they do not tell. */
export function languageOf({ language, title, description = '' }: CourseText): string | undefined {
  if (language !== undefined) return language.slice(0, 2).toLowerCase();
  const counts = knownLanguages.map((known) => ({ known, stops: stopWords(known), count: 0 }));
  scanWords(`${title}\n${description}`.slice(0, enoughLetters), (word) => {
    for (const one of counts) if (one.stops.has(word)) one.count += 1;
  });
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < fewest || best.count < lead * (next?.count ?? 0)) return undefined;
  return best.known;
}
