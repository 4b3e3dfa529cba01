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
      return (whole) => {
        const text = whole.slice(0, mostLetters);
        const found: number[] = [];
        const note = (number: number) => {
          if (number >= 0) found.push(number);
        };
        if (scanPlaces(text, (folded, start, end) => note(numberAt(folded, start, end))) === undefined) {
          scanWords(text, (word) => note(numberAt(word, 0, word.length)));
        }
        return found;
      };
    },
  };
}
