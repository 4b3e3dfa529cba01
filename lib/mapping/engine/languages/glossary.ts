import { english } from './english.ts';
import type { Language } from './language.ts';

/** Pairs like "fuhrung leadership" (a folded word, what it is in English), parted by commas: English stems by its stems. */
export function glossaryOf(pairs: string, stem: Language['stem']): Map<string, string> {
  return new Map(
    pairs.split(',').map((pair) => {
      const [word = '', meaning = ''] = pair.trim().split(/\s+/);
      return [stem(word), english.stem(meaning)];
    }),
  );
}
