import { languageFor } from './languages/languages.ts';

const longestWord = 40;
const remembered = 50_000;

/** What a folded word of a language stands for: its stem, or undefined if it says nothing about a subject. */
export function termsIn(language?: string): (word: string) => string | undefined {
  const { stem, stops } = languageFor(language);
  const asked = new Map<string, string | undefined>();
  const read = (word: string) => {
    // "IT" is a field of work, "it" is not.
    if (word === 'IT') return stem('it');
    return word.length > longestWord || stops.has(word) ? undefined : stem(word);
  };
  return (word) => {
    const before = asked.get(word);
    if (before !== undefined || asked.has(word)) return before;
    const term = read(word);
    if (asked.size < remembered) asked.set(word, term);
    return term;
  };
}
