import { primaryOf } from '../../domain/translation.ts';
import type { CourseText } from './course-terms.ts';
import type { Glossaries } from './languages/glossary.ts';
import { knownLanguages, languageFor } from './languages/languages.ts';
import { scanWords } from './scan-words.ts';

const enoughLetters = 2000;
const fewest = 2;
// Some little words are of two languages ("in", "am", "die"): one must lead clearly.
const lead = 1.5;

/** The language that a course is written in: as its page says, else by its little words; undefined if they do not tell. */
export function languageOf({ language, title, description = '' }: CourseText): string | undefined {
  if (language !== undefined) return primaryOf(language);
  const counts = knownLanguages.map(([known, { stops }]) => ({ known, stops, count: 0 }));
  scanWords(`${title}\n${description}`.slice(0, enoughLetters), (word) => {
    for (const one of counts) if (one.stops.has(word)) one.count += 1;
  });
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < fewest || best.count < lead * (next?.count ?? 0)) return undefined;
  return best.known;
}

const longEnough = 5;

/**
 * For titles too short for little words: the one of these languages whose letters or usual words stand there. Only for
 * models that have names in them, since a word like "taller" is a guess.
 */
export function likelyLanguage(
  { title, description = '' }: CourseText,
  among: readonly string[],
  glossaries?: Glossaries,
): string | undefined {
  const text = `${title}\n${description}`.slice(0, enoughLetters).normalize('NFC');
  const likely = among.filter((code) => {
    const { letters, stem } = languageFor(code);
    const english = glossaries?.get(code);
    if (letters?.test(text) === true) return true;
    let found = false;
    scanWords(text, (word) => {
      const meaning = word.length < longEnough ? undefined : english?.get(stem(word));
      // "System" and "digital" are English as well.
      if (meaning !== undefined && meaning !== languageFor('en').stem(word)) found = true;
    });
    return found;
  });
  return likely.length === 1 ? likely[0] : undefined;
}
