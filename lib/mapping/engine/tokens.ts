import { type Stem, stemmerFor } from './stem.ts';
import { stopWords } from './stop-words.ts';

/** A word that means something: its stem, where it stands in the text, and in which sentence. */
export interface Token {
  stem: string;
  start: number;
  end: number;
  sentence: number;
}

export type Tokenise = (text: string) => Token[];

const unspaced = String.raw`[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`;
// As in words.ts: the sign belongs to the word in .NET, C++, C# and A+, and not in "Python+SQL" or "Node.js".
const word = new RegExp(
  String.raw`${unspaced}\p{M}*|(?:(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L}))?${letters}(?:\+\+|[+#](?![\p{L}\p{N}+#]))?`,
  'gu',
);
const plainWord = /(?:(?<![a-z\d.])\.(?=[a-z]))?[a-z\d]+(?:\+\+|[+#](?![a-z\d+#]))?/gi;
const accents = /[\u0300-\u036F]/g;
const ascii = /^[\0-\x7F]*$/;

/** Longer texts are cut: no course says in its fortieth page what it is about. */
const mostLetters = 24_000;

/** Makes the tokeniser of a language: Unicode words with their places, folded and stemmed, without stop words. */
export function tokeniserFor(language = 'en'): Tokenise {
  const stem = stemmerFor(language);
  const stops = stopWords(language);
  return (text) => tokensOf(text.slice(0, mostLetters), stem, stops);
}

function tokensOf(text: string, stem: Stem, stops: Set<string>): Token[] {
  const plain = ascii.test(text);
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(plain ? plainWord : word)) {
    const [raw] = match;
    if (tokens.length > 0 && breaks(text.slice(last, match.index), raw)) sentence += 1;
    last = match.index + raw.length;
    const folded = plain ? raw.toLowerCase() : fold(raw);
    // "IT" is a field of work, "it" is not.
    if (stops.has(folded) && raw !== 'IT') continue;
    if (folded.length > 40) continue;
    tokens.push({ stem: stem(folded), start: match.index, end: last, sentence });
  }
  return tokens;
}

function fold(raw: string): string {
  return raw.normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC');
}

function breaks(between: string, next: string): boolean {
  if (between === ' ') return false;
  if (/[\n!?;•|。]/.test(between)) return true;
  return between.includes('.') && (/\s/.test(between) || /^\p{Lu}/u.test(next));
}
