import type { ReadCompetency } from './build-index.ts';
import { isInPart, nameKinds } from './competency-names.ts';
import { eachTopic, findPhrases, type TopicShares, type Topics, tellingOf, toShares } from './topics.ts';

/** What competencies speak of, by topic: which competencies, and how much each (0…255). */
export interface CompetencyTopics {
  topicsFrom: Uint32Array;
  topics: Uint16Array;
  topicShares: Uint8Array;
  /** How many topics are called what a competency is called (0…255, by logarithm): what many learn has many. */
  taught: Uint8Array;
}

/** A competency keeps its foremost topics. */
const most = 12;
const worthOfRank = [3, 2, 1, 2];
const taughtOfRank = [1, 0.7, 0.2, 0.1];

/** Finds what the names of each competency speak of; `prints` of words by the numbers of stems. */
export function competencyTopics(
  read: readonly ReadCompetency[],
  prints: Int32Array,
  topics: Topics | undefined,
): CompetencyTopics {
  const taught = new Uint8Array(read.length);
  if (topics === undefined)
    return { topicsFrom: new Uint32Array(1), topics: new Uint16Array(0), topicShares: new Uint8Array(0), taught };
  const [count = 0] = topics.count;
  const topicsOf = createReader(prints, topics);
  const found = read.map((one, competency) => {
    const { shares, called } = topicsOf(one);
    taught[competency] = Math.min(255, Math.round(64 * Math.log1p(called)));
    return shares;
  });
  const topicsFrom = new Uint32Array(count + 1);
  for (const shares of found)
    for (const topic of shares.keys()) topicsFrom[topic + 1] = (topicsFrom[topic + 1] ?? 0) + 1;
  for (let topic = 0; topic < count; topic += 1)
    topicsFrom[topic + 1] = (topicsFrom[topic + 1] ?? 0) + (topicsFrom[topic] ?? 0);
  const next = topicsFrom.slice();
  const of = new Uint16Array(topicsFrom[count] ?? 0);
  const topicShares = new Uint8Array(of.length);
  for (const [competency, shares] of found.entries()) {
    for (const [topic, share] of shares) {
      const at = next[topic] ?? 0;
      of[at] = competency;
      topicShares[at] = Math.round(share * 255);
      next[topic] = at + 1;
    }
  }
  return { topicsFrom, topics: of, topicShares, taught };
}

/**
 * Makes a reader of what the names of a competency speak of: a name that is a phrase says more than one that has a phrase in it.
 * Made once for all competencies, because what is made anew for each of 70,000 names would cost more than the reading.
 */
function createReader(
  prints: Int32Array,
  topics: Topics,
): (competency: ReadCompetency) => { shares: TopicShares; called: number } {
  const words: number[] = [];
  let sums = new Map<number, number>();
  let [value, isWhole, called] = [0, false, 0];
  let isLabel = false;
  const addTopic = (topic: number, rank: number) => {
    sums.set(topic, (sums.get(topic) ?? 0) + value * (worthOfRank[rank] ?? 1));
    if (isWhole) called += taughtOfRank[rank] ?? 0;
  };
  const addPhrase = (phrase: number, _: number, length: number) => {
    value = (isLabel ? 2 : 1) * (length / words.length) ** 2 * tellingOf(phrase, topics);
    isWhole = isLabel && length === words.length;
    eachTopic(phrase, topics, addTopic);
  };
  return ({ forms }) => {
    sums = new Map();
    called = 0;
    for (const { stems, kind } of forms) {
      if (isInPart(kind)) continue;
      isLabel = kind === nameKinds.label;
      words.length = 0;
      for (const stem of stems) words.push(prints[stem] ?? 0);
      findPhrases(words, topics, addPhrase);
    }
    return { shares: toShares(foremost(sums)), called };
  };
}

function foremost(sums: Map<number, number>): Map<number, number> {
  if (sums.size <= most) return sums;
  return new Map([...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most));
}
