import { pack } from '../../../../lib/mapping/engine/packed-arrays.ts';
import {
  longestPhrase,
  mostTopics,
  phrasePrint,
  ranks,
  topicsLayout,
  topicsMark,
  wordPrint,
} from '../../../../lib/mapping/engine/topics.ts';
import type { LexiconTopic } from './lexicon.ts';

/** Topics of a phrase are counted in eight bits; a phrase of more says nothing. */
const mostOfPhrase = 255;

/** The phrases of a lexicon with the topics of each, as `openTopics` reads them. Throws a RangeError for too many topics. */
export function packTopics(lexicon: readonly LexiconTopic[], stemsOf: (text: string) => string[]): ArrayBuffer {
  if (lexicon.length > mostTopics) throw new RangeError(`more than ${mostTopics} topics`);
  const phrases = new Map<string, { words: number[]; topics: Map<number, number> }>();
  for (const [topic, { called, phrases: others, rare }] of lexicon.entries()) {
    const note = (text: string, rank: number) => {
      const stems = stemsOf(text);
      if (stems.length === 0 || stems.length > longestPhrase) return;
      const key = stems.join(' ');
      const phrase = phrases.get(key) ?? { words: stems.map(wordPrint), topics: new Map<number, number>() };
      phrases.set(key, phrase);
      if (!phrase.topics.has(topic)) phrase.topics.set(topic, rank);
    };
    for (const [at, name] of called.entries()) note(name, rare ? ranks.rare : at === 0 ? ranks.first : ranks.other);
    for (const phrase of others) note(phrase, ranks.with);
  }
  const sorted = [...phrases.values()]
    .filter(({ topics }) => topics.size <= mostOfPhrase)
    .map((phrase) => ({ ...phrase, ...phrasePrint(phrase.words) }))
    .sort((a, b) => a.print - b.print || a.check - b.check);
  return pack(topicsMark, topicsLayout, {
    count: [lexicon.length],
    prints: sorted.map(({ print }) => print),
    checks: sorted.map(({ check }) => check),
    counts: sorted.map(({ topics }) => topics.size),
    topics: sorted.flatMap(({ topics }) => [...topics].map(([topic, rank]) => topic * 4 + rank)),
  });
}
