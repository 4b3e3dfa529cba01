/** How the words of a language are read. One file for each; languages.ts lists them. */
export interface Language {
  /** Reduces a folded word to what its inflections share; not a word of the language, only a key to compare by. */
  stem(word: string): string;
  /** Words that say nothing about a subject, folded: small letters without accents. They also tell the language of a text. */
  stops: ReadonlySet<string>;
  /** Letters that few other languages have. */
  letters?: RegExp;
  /** Whether words are written together, so that "Mitarbeiterführung" names "Führung". */
  compounds?: boolean;
}

/** The words of a list. */
export const wordsIn = (list: string): Set<string> => new Set(list.split(/\s+/));
