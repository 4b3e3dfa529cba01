import type { CourseTerms } from './course-terms.ts';
import { saturated } from './saturated.ts';
import { eachTopic, findPhrases, type TopicShares, type Topics, tellingOf, toShares } from './topics.ts';

/** A phrase of the topics that stands in a course. */
export interface SpokenPhrase {
  phrase: number;
  /** The tokens where it begins, and how many words it has. */
  at: number[];
  length: number;
  weight: number;
  inTitle: boolean;
}

/** What a course speaks of. */
export interface CourseTopics {
  phrases: SpokenPhrase[];
  all: TopicShares;
  title: TopicShares;
}

const worth = { title: 3, teaches: 3, outcomes: 1.2, description: 1 };
/** What something is called tells more of it than what goes with it, by rank. */
const worthOfRank = [2, 1.5, 1, 1.5];

const nothing: CourseTopics = { phrases: [], all: new Map(), title: new Map() };

/** Reads what a course and its title speak of; nothing without topics. */
export function courseTopics(read: CourseTerms, topics: Topics | undefined): CourseTopics {
  if (topics === undefined) return nothing;
  const spoken = new Map<number, SpokenPhrase>();
  eachRun(read, (words, from) => noteRun(words, from, read, topics, spoken));
  const [all, title] = [new Map<number, number>(), new Map<number, number>()];
  for (const { phrase, weight, inTitle } of spoken.values()) {
    const telling = tellingOf(phrase, topics);
    eachTopic(phrase, topics, (topic, rank) => {
      const value = telling * (worthOfRank[rank] ?? 1);
      all.set(topic, (all.get(topic) ?? 0) + value * saturated(weight));
      if (inTitle) title.set(topic, (title.get(topic) ?? 0) + value);
    });
  }
  return { phrases: [...spoken.values()], all: toShares(all), title: toShares(title) };
}

/** Visits each sentence as the fingerprints of its words, with the token it begins at. */
function eachRun({ tokens, terms }: CourseTerms, visit: (words: number[], from: number) => void): void {
  let words: number[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.sentence !== tokens[from]?.sentence) {
      visit(words, from);
      [words, from] = [[], at];
    }
    words.push(terms[token?.term ?? -1]?.print ?? 0);
  }
  if (words.length > 0) visit(words, from);
}

function noteRun(
  words: number[],
  from: number,
  { tokens }: CourseTerms,
  topics: Topics,
  spoken: Map<number, SpokenPhrase>,
): void {
  findPhrases(words, topics, (phrase, place, length) => {
    const token = tokens[from + place];
    if (token === undefined) return;
    const before = spoken.get(phrase);
    const one = before ?? { phrase, at: [], length, weight: 0, inTitle: false };
    if (before === undefined) spoken.set(phrase, one);
    one.at.push(from + place);
    one.weight += token.place === 'title' && !token.inTitle ? worth.description : worth[token.place];
    one.inTitle ||= token.inTitle;
  });
}
