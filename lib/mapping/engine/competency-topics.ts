import type { ReadCompetency } from './build-index.ts';
import { isInPart, nameKinds } from './competency-names.ts';
import { eachTopic, findPhrases, type Topics, tellingOf } from './topics.ts';

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

/** What one competency speaks of: its topics and how much of each, in the first `count` places. */
interface Spoken {
  count: number;
  topics: Uint16Array;
  values: Float64Array;
  /** How many topics are called what it is called. */
  called: number;
}

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
  const [found, shares] = [new Uint16Array(read.length * most), new Uint8Array(read.length * most)];
  const counts = new Uint8Array(read.length);
  const topicsFrom = new Uint32Array(count + 1);
  for (const [competency, one] of read.entries()) {
    const spoken = topicsOf(one);
    taught[competency] = Math.min(255, Math.round(64 * Math.log1p(spoken.called)));
    counts[competency] = spoken.count;
    for (let at = 0; at < spoken.count; at += 1) {
      const topic = spoken.topics[at] ?? 0;
      found[competency * most + at] = topic;
      shares[competency * most + at] = Math.round((spoken.values[at] ?? 0) * 255);
      topicsFrom[topic + 1] = (topicsFrom[topic + 1] ?? 0) + 1;
    }
  }
  for (let topic = 0; topic < count; topic += 1)
    topicsFrom[topic + 1] = (topicsFrom[topic + 1] ?? 0) + (topicsFrom[topic] ?? 0);
  const next = topicsFrom.slice();
  const of = new Uint16Array(topicsFrom[count] ?? 0);
  const topicShares = new Uint8Array(of.length);
  for (let competency = 0; competency < read.length; competency += 1) {
    for (let at = competency * most; at < competency * most + (counts[competency] ?? 0); at += 1) {
      const topic = found[at] ?? 0;
      const to = next[topic] ?? 0;
      of[to] = competency;
      topicShares[to] = shares[at] ?? 0;
      next[topic] = to + 1;
    }
  }
  return { topicsFrom, topics: of, topicShares, taught };
}

/**
 * Makes a reader of what the names of a competency speak of: a name that is a phrase says more than one that has a phrase in it.
 * It counts in the same room for all competencies, because what is made anew for each of 70,000 names would cost more than the
 * reading; so does what it answers, which holds until it reads the next.
 */
function createReader(prints: Int32Array, topics: Topics): (competency: ReadCompetency) => Spoken {
  const [count = 0] = topics.count;
  const words: number[] = [];
  const touched: number[] = [];
  const sums = new Float64Array(count);
  const spoken: Spoken = { count: 0, topics: new Uint16Array(most), values: new Float64Array(most), called: 0 };
  let [value, isWhole, isLabel] = [0, false, false];
  const addTopic = (topic: number, rank: number) => {
    if (sums[topic] === 0) touched.push(topic);
    sums[topic] = (sums[topic] ?? 0) + value * (worthOfRank[rank] ?? 1);
    if (isWhole) spoken.called += taughtOfRank[rank] ?? 0;
  };
  const addPhrase = (phrase: number, _: number, length: number) => {
    value = (isLabel ? 2 : 1) * (length / words.length) ** 2 * tellingOf(phrase, topics);
    isWhole = isLabel && length === words.length;
    eachTopic(phrase, topics, addTopic);
  };
  const isBefore = (a: number, b: number) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b;
  return ({ forms }) => {
    touched.length = 0;
    spoken.called = 0;
    for (const { stems, kind } of forms) {
      if (isInPart(kind)) continue;
      isLabel = kind === nameKinds.label;
      words.length = 0;
      for (const stem of stems) words.push(prints[stem] ?? 0);
      findPhrases(words, topics, addPhrase);
    }
    if (touched.length > most) touched.sort(isBefore);
    spoken.count = Math.min(most, touched.length);
    let squares = 0;
    for (let at = 0; at < spoken.count; at += 1) squares += (sums[touched[at] ?? 0] ?? 0) ** 2;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = 0; at < spoken.count; at += 1) {
      const topic = touched[at] ?? 0;
      spoken.topics[at] = topic;
      spoken.values[at] = (sums[topic] ?? 0) * scale;
    }
    for (const topic of touched) sums[topic] = 0;
    return spoken;
  };
}
