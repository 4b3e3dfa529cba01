import type { Token } from '../../../../lib/mapping/engine/tokens.ts';

/** Two words that follow each other, by their numbers. */
export type WordPair = readonly [first: number, second: number];

/** The pairs of words that follow each other in a sentence; words without a number are in none. */
export function wordPairsIn(tokens: readonly Token[], numbers: ReadonlyMap<string, number>): WordPair[] {
  return tokens.flatMap(({ stem, sentence }, at): WordPair[] => {
    const before = tokens[at - 1];
    if (before?.sentence !== sentence) return [];
    const [first, second] = [numbers.get(before.stem), numbers.get(stem)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  });
}

const leastCount = 4;
/** A name counts as often as this. */
const nameCounts = 2;

/**
 * The pairs that stand together more often than they would by chance, those first by which most is learned (how often, times
 * the logarithm of how much more often); by their numbers, in the order of being chosen.
 */
export function chooseWordPairs(
  { names, spoken }: { names: string[]; spoken: string[] },
  pairsIn: (text: string) => WordPair[],
  most: number,
): string[] {
  const pairs = new Map<string, number>();
  const [first, second] = [new Map<number, number>(), new Map<number, number>()];
  let all = 0;
  const count = (text: string, weight: number) => {
    for (const pair of pairsIn(text)) {
      add(pairs, pair.join(' '), weight);
      add(first, pair[0], weight);
      add(second, pair[1], weight);
      all += weight;
    }
  };
  for (const name of names) count(name, nameCounts);
  for (const text of spoken) count(text, 1);
  const gainOf = (pair: string, times: number) => {
    const [one = 0, other = 0] = pair.split(' ').map(Number);
    return times * Math.log((times * all) / ((first.get(one) ?? 1) * (second.get(other) ?? 1)));
  };
  return [...pairs]
    .filter(([, times]) => times >= leastCount)
    .map(([pair, times]) => ({ pair, gain: gainOf(pair, times) }))
    .sort((a, b) => b.gain - a.gain || (a.pair < b.pair ? -1 : 1))
    .slice(0, most)
    .map(({ pair }) => pair);
}

function add<Key>(counts: Map<Key, number>, key: Key, weight: number): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}
