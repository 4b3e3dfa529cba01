import { createKnownWords } from './known-words.ts';
import { scanPlaces, scanWords } from './scan-words.ts';
import { termsIn } from './terms-in.ts';
import { mostLetters } from './tokens.ts';

/** Stems by number, in the order in which they were first read. */
export interface Vocabulary {
  stems: string[];
  /** Makes a reader of texts in a language: the numbers of their words' stems. */
  readerFor(language?: string): (text: string) => number[];
}

/** An empty vocabulary; readers of several languages share its numbers. */
export function createVocabulary(): Vocabulary {
  const stems: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (stem: string | undefined): number => {
    if (stem === undefined) return -1;
    const before = numbers.get(stem);
    if (before !== undefined) return before;
    numbers.set(stem, stems.length);
    return stems.push(stem) - 1;
  };
  return {
    stems,
    readerFor(language) {
      const termOf = termsIn(language);
      const numberAt = createKnownWords((word) => numberOf(termOf(word)));
      // Found in the same room for all texts, and given out cut to size: there are 100,000, and most are a name.
      const found: number[] = [];
      return (whole) => {
        const text = whole.slice(0, mostLetters);
        let count = 0;
        const note = (folded: string, start: number, end: number) => {
          const number = numberAt(folded, start, end);
          if (number < 0) return;
          found[count] = number;
          count += 1;
        };
        if (scanPlaces(text, note) === undefined) scanWords(text, (word) => note(word, 0, word.length));
        return found.slice(0, count);
      };
    },
  };
}
