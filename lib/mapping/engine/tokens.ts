import { primaryOf } from '../../domain/translation.ts';
import { languageFor } from './languages/languages.ts';
import { scanWords } from './scan-words.ts';
import { termsIn } from './terms-in.ts';

/** A word that means something: its stem, where it stands in the text, and in which sentence. */
export interface Token {
  stem: string;
  /** What the other language makes of the word, where that is something else. */
  also?: string;
  start: number;
  end: number;
  sentence: number;
}

/** Reads a text in a language. */
export interface Tokenise {
  (text: string): Token[];
  /** The parts of a compound are names too. */
  compounds: boolean;
  /** ISO 639-1. */
  language: string;
}

/** Longer texts are cut: no course says in its fortieth page what it is about. */
export const mostLetters = 24_000;

/**
 * Makes the tokeniser of a language: Unicode words with their places, folded and stemmed, without stop words. A German course
 * speaks of "Learning" too, and the names it is compared with may be of `other`.
 */
export function tokeniserFor(language = 'en', other = language): Tokenise {
  const termOf = termsIn(language);
  const otherOf = other === language ? undefined : termsIn(other);
  const { compounds = false } = languageFor(language);
  const tokenise = (whole: string) => {
    const text = whole.slice(0, mostLetters);
    const tokens: Token[] = [];
    let sentence = 0;
    let last = 0;
    scanWords(text, (word, start, end) => {
      if (tokens.length > 0 && breaks(text, last, start)) sentence += 1;
      last = end;
      const stem = termOf(word);
      if (stem === undefined) return;
      const also = otherOf?.(word);
      tokens.push(
        also === undefined || also === stem ? { stem, start, end, sentence } : { stem, also, start, end, sentence },
      );
    });
    return tokens;
  };
  return Object.assign(tokenise, { compounds, language: primaryOf(language) });
}

/** Whether what stands between two words ends a sentence. */
function breaks(text: string, from: number, to: number): boolean {
  if (to - from === 1 && text.charCodeAt(from) === 32) return false;
  let dot = false;
  let space = false;
  for (let at = from; at < to; at += 1) {
    const sign = text[at] ?? '';
    if ('\n!?;•|。'.includes(sign)) return true;
    dot ||= sign === '.';
    space ||= /\s/.test(sign);
  }
  return dot && (space || /^\p{Lu}/u.test(text.slice(to, to + 2)));
}
