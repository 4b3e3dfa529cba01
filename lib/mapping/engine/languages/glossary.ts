import { english } from './english.ts';
import { languageFor } from './languages.ts';

/** Usual words of other languages, folded, with one English word each, by language (ISO 639-1). */
export type UsualWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** English stems by the stems of another language, by its code: only of English words it is known what they mean. */
export type Glossaries = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function glossariesOf(words: UsualWords): Glossaries {
  return new Map(
    Object.entries(words).map(([code, pairs]) => {
      const { stem } = languageFor(code);
      return [code, new Map(Object.entries(pairs).map(([word, meaning]) => [stem(word), english.stem(meaning)]))];
    }),
  );
}
