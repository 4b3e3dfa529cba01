import { scanWords } from './scan-words.ts';
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
      const known = new Map<string, number>();
      return (text) => {
        const found: number[] = [];
        scanWords(text.slice(0, mostLetters), (word) => {
          let number = known.get(word);
          if (number === undefined) {
            number = numberOf(termOf(word));
            known.set(word, number);
          }
          if (number >= 0) found.push(number);
        });
        return found;
      };
    },
  };
}
