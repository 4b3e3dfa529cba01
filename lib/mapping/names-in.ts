import type { ModelIndex, OwnedName } from './model-index.ts';
import { wordsOf } from './words.ts';

/**
 * The names that stand word for word in a title, in its order. A name inside a longer name that was found there does not
 * count: "machine learning" is not named by "machine learning operations".
 */
export function namesIn(title: string, index: ModelIndex): OwnedName[] {
  const words = wordsOf(title);
  const found: OwnedName[] = [];
  let covered = 0;
  for (const [start, first] of words.entries()) {
    const length = index.lengths.get(first)?.find((count) => index.owners.has(phraseAt(words, start, count)));
    if (length === undefined || start + length <= covered) continue;
    covered = start + length;
    found.push(...(index.owners.get(phraseAt(words, start, length)) ?? []));
  }
  return found;
}

/** The names that are the whole text, but for case, accents and punctuation. */
export function namesEqualTo(text: string, index: ModelIndex): OwnedName[] {
  return index.owners.get(wordsOf(text).join(' ')) ?? [];
}

function phraseAt(words: string[], start: number, count: number): string {
  return words.slice(start, start + count).join(' ');
}
