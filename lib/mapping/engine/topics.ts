import { type Packed, unpack } from './packed-arrays.ts';

/** What belongs together: topics of learning and of work, each with what it is called and how people speak of it. */
export const topicsLayout = {
  /** How many topics there are. */
  count: 'u32',
  /** Fingerprints of the phrases, sorted, and eight bits more of each. */
  prints: 'u32',
  checks: 'u8',
  /** Of how many topics each phrase is, and which: number × 4 + its rank there. */
  counts: 'u8',
  topics: 'u16',
} as const;
export const topicsMark = 0x534b5431;

/** What a phrase is to a topic: what it is called first, what else it is called, or what goes with it. */
export const ranks = { first: 0, other: 1, with: 2, rare: 3 } as const;

export const mostTopics = 16_383;
/** So many words a phrase has at most. */
export const longestPhrase = 5;

export interface Topics extends Packed<typeof topicsLayout> {
  /** Where the topics of each phrase begin. */
  from: Uint32Array;
  /** The first phrase by the upper sixteen bits of its fingerprint. */
  starts: Uint32Array;
}

/** Opens the topics that ship beside the knowledge (data/README.md); undefined if the bytes are something else. */
export function openTopics(buffer: ArrayBuffer): Topics | undefined {
  const opened = unpack(topicsMark, topicsLayout, buffer);
  if (opened === undefined) return undefined;
  const { counts, prints } = opened;
  const from = new Uint32Array(counts.length + 1);
  for (let phrase = 0; phrase < counts.length; phrase += 1)
    from[phrase + 1] = (from[phrase] ?? 0) + (counts[phrase] ?? 0);
  const starts = new Uint32Array(65_537).fill(prints.length);
  for (let phrase = prints.length - 1; phrase >= 0; phrase -= 1) starts[(prints[phrase] ?? 0) >>> 16] = phrase;
  for (let start = 65_535; start >= 0; start -= 1) starts[start] = Math.min(starts[start] ?? 0, starts[start + 1] ?? 0);
  return { ...opened, from, starts };
}

/** The fingerprint of a word by its stem (FNV-1a). */
export function wordPrint(stem: string): number {
  let print = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1) print = Math.imul(print ^ stem.charCodeAt(at), 0x01000193);
  return print;
}

const begin = 0x9e3779b9;
const grown = (print: number, word: number): number =>
  Math.imul(((print << 5) | (print >>> 27)) ^ word ^ (word >>> 15), 0x85ebca6b);
const checkOf = (print: number): number => Math.imul(print, 0x9e3779b1) >>> 24;
const mixed = (print: number): number => (print ^ (print >>> 15)) >>> 0;

/** The fingerprint of a phrase by those of its words, and the eight bits more. */
export function phrasePrint(words: readonly number[]): { print: number; check: number } {
  const print = words.reduce(grown, begin);
  return { print: mixed(print), check: checkOf(print) };
}

function phraseAt(print: number, { prints, checks, starts }: Topics): number {
  const wanted = mixed(print);
  const end = starts[(wanted >>> 16) + 1] ?? 0;
  for (let phrase = starts[wanted >>> 16] ?? 0; phrase < end; phrase += 1)
    if (prints[phrase] === wanted && checks[phrase] === checkOf(print)) return phrase;
  return -1;
}

/** Finds the phrases in a run of words by their fingerprints, from left to right the longest that begins at each. */
export function findPhrases(
  words: readonly number[],
  topics: Topics,
  visit: (phrase: number, at: number, length: number) => void,
): void {
  for (let at = 0; at < words.length; ) {
    const most = Math.min(words.length - at, longestPhrase);
    let print = begin;
    let found = -1;
    let length = 1;
    for (let next = 0; next < most; next += 1) {
      print = grown(print, words[at + next] ?? 0);
      const phrase = phraseAt(print, topics);
      if (phrase < 0) continue;
      found = phrase;
      length = next + 1;
    }
    if (found >= 0) visit(found, at, length);
    at += length;
  }
}

/** How much a phrase tells, in nats: the fewer topics it is of, the more. */
export const tellingOf = (phrase: number, { count: [count = 0], counts }: Topics): number =>
  Math.log((count + 1) / Math.max(1, counts[phrase] ?? 0));

/** Visits the topics of a phrase with its rank there. */
export function eachTopic(
  phrase: number,
  { from, topics }: Topics,
  visit: (topic: number, rank: number) => void,
): void {
  const end = from[phrase + 1] ?? 0;
  for (let at = from[phrase] ?? 0; at < end; at += 1) visit((topics[at] ?? 0) >>> 2, (topics[at] ?? 0) & 3);
}

/** Topics with how much something speaks of each; the squares add up to 1. */
export type TopicShares = Map<number, number>;

export function toShares(sums: Map<number, number>): TopicShares {
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (const [topic, sum] of sums) sums.set(topic, sum * scale);
  return sums;
}
