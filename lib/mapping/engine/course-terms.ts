import type { CompetencyIndex } from './competency-index.ts';
import { partsOfCompound } from './compounds.ts';
import { type Knowledge, pairOf } from './knowledge.ts';
import { numberOf } from './term-table.ts';
import type { Token, Tokenise } from './tokens.ts';
import { wordPrint } from './topics.ts';

/** What the engine reads of a course; each part as its page says it. */
export interface CourseText {
  title: string;
  description?: string;
  /** Skills that the page itself declares. */
  teaches?: readonly string[];
  /** What you will learn, modules. */
  outcomes?: readonly string[];
  /** BCP 47, where the page says it. */
  language?: string;
}

export const places = ['title', 'teaches', 'outcomes', 'description'] as const;
export type Place = (typeof places)[number];

const weightOf = { title: 3, teaches: 3, outcomes: 1.2, description: 1 };

/** A word of the course: which term, where; `part` counts the entries of a list. */
export interface CourseToken {
  term: number;
  place: Place;
  /** Whether it stands in the title, other than where that says who is to learn. */
  inTitle: boolean;
  part: number;
  sentence: number;
  start: number;
  end: number;
  /** The pair of words of the knowledge that ends here, −1 if there is none. */
  pair: number;
}

/** All that is known of one term in the course. */
export interface CourseTerm {
  stem: string;
  /** Number in the index, −1 if no competency uses it. */
  indexed: number;
  /** What else it is in the index: the word in the model's language, the parts of a compound. */
  also: readonly number[];
  /** Number in the knowledge, −1 if it is not there, and the fingerprint of the word as it stands there. */
  known: number;
  print: number;
  weight: number;
  count: number;
  inTitle: boolean;
  inTeaches: boolean;
  /** Bits of the sentences it stands in, the thirty-first for all after the thirtieth. */
  sentences: number;
  at: number[];
}

export interface CourseTerms {
  tokens: CourseToken[];
  terms: CourseTerm[];
  /** Pairs of words by their numbers in the knowledge. */
  pairs: Map<number, { weight: number; inTitle: boolean }>;
  sentences: number;
  /** The first sentence of the outcomes or the description. */
  firstText: number;
  /** Words of the title. */
  titleTerms: number;
  /** Where in the title it says what it is for; its length if it does not. */
  titleFor: number;
}

// What providers say about themselves, not about the subject.
const selfPraise =
  /certificat|credential|coursera|enrol|linkedin|qwiklabs|instructor|hands-on|degree|job-ready|résumé|resume|no prior|prerequisite|prior knowledge|opens in a new|subscri|self-paced|learners?\b|applied learning|this (?:course|specialization|program) is (?:for|designed)|bachelor|master's|faculty|alumni|world-class/i;
const faint = 0.3;

const people =
  /\b(?:\w{2,}(?:ers|ors|ists|eurs|ants|ents|ees|ians|als|ives)|people|everyone|everybody|men|women|kids)\b/i;

/** Where a title ends or says what it is for: "Data Science for Marketing" has a field there, "Coding for Designers" people. */
function endOf(title: string): number {
  const found = title.search(/\sfor\s/i);
  return found < 0 ? title.length : found;
}

/** Reads a course into terms: stems with their places, weights by where they stand. */
export function readCourse(
  course: CourseText,
  tokenise: Tokenise,
  index: CompetencyIndex,
  knowledge?: Knowledge,
): CourseTerms {
  const read: CourseTerms = {
    tokens: [],
    terms: [],
    pairs: new Map(),
    sentences: 0,
    firstText: 0,
    titleTerms: 0,
    titleFor: endOf(course.title),
  };
  // Who is to learn is not what is learned.
  const subject = people.test(course.title.slice(read.titleFor)) ? read.titleFor : course.title.length;
  const numbers = new Map<string, number>();
  for (const place of places) {
    const text = course[place] ?? [];
    for (const [part, entry] of (typeof text === 'string' ? [text] : text.slice(0, 200)).entries()) {
      let sentence = -1;
      let weight = weightOf[place];
      for (const token of tokenise(entry)) {
        if (token.sentence !== sentence) {
          if (sentence >= 0) read.sentences += 1;
          sentence = token.sentence;
          weight = weightOf[place] * (place === 'description' && isSelfPraise(entry, token.start) ? faint : 1);
        }
        const term = numbers.get(token.stem) ?? read.terms.length;
        if (term === read.terms.length) {
          numbers.set(token.stem, term);
          read.terms.push(newTerm(token, tokenise, index, knowledge));
        }
        const { start, end } = token;
        const inTitle = place === 'title' && start < subject;
        const worth = place === 'title' && !inTitle ? weightOf.description : weight;
        note(read, { term, place, inTitle, part, sentence: read.sentences, start, end, pair: -1 }, worth, knowledge);
      }
      read.sentences += 1;
    }
  }
  const text = read.tokens.find(({ place }) => place === 'outcomes' || place === 'description');
  read.firstText = text?.sentence ?? 0;
  for (const { inTitle } of read.terms) if (inTitle) read.titleTerms += 1;
  return read;
}

function isSelfPraise(text: string, from: number): boolean {
  const end = text.slice(from, from + 400).search(/[.!?\n]/);
  return selfPraise.test(text.slice(from, end < 0 ? from + 400 : from + end));
}

function newTerm(token: Token, tokenise: Tokenise, index: CompetencyIndex, knowledge?: Knowledge): CourseTerm {
  const [indexed = -1, ...also] = numbersIn(index, token, tokenise);
  return {
    stem: token.stem,
    indexed,
    also,
    ...knownAs(token, tokenise, knowledge),
    weight: 0,
    count: 0,
    inTitle: false,
    inTeaches: false,
    sentences: 0,
    at: [],
  };
}

/** A word may be a name in the course's own language, in the model's, or be put together from names. */
function numbersIn(index: CompetencyIndex, { stem, also }: Token, { compounds }: Tokenise): number[] {
  const numbers: number[] = [];
  for (const word of [stem, also, withoutVersion(stem)]) {
    const number = word === undefined ? -1 : numberOf(word, index);
    if (number >= 0) numbers.push(number);
  }
  return numbers.length === 0 && compounds ? partsOfCompound(stem, index) : numbers;
}

/** "CSS3" and "HTML5" are CSS and HTML. */
function withoutVersion(stem: string): string | undefined {
  return /^[a-z]{3,}\d{1,4}$/.test(stem) ? stem.replace(/\d+$/, '') : undefined;
}

function knownAs(
  { stem, also }: Token,
  { language }: Tokenise,
  knowledge: Knowledge | undefined,
): Pick<CourseTerm, 'known' | 'print'> {
  const strange = { known: -1, print: wordPrint(stem) };
  if (knowledge === undefined) return strange;
  for (const word of [knowledge.glossaries?.get(language)?.get(stem), stem, also, withoutVersion(stem)]) {
    const known = word === undefined ? -1 : numberOf(word, knowledge);
    if (word !== undefined && known >= 0) return { known, print: wordPrint(word) };
  }
  return strange;
}

function note(read: CourseTerms, token: CourseToken, weight: number, knowledge?: Knowledge): void {
  const term = read.terms[token.term];
  if (term === undefined) return;
  term.weight += weight;
  term.count += 1;
  term.inTitle ||= token.inTitle;
  term.inTeaches ||= token.place === 'teaches';
  term.sentences |= 1 << Math.min(token.sentence, 30);
  const before = read.tokens.at(-1);
  if (knowledge !== undefined && before?.sentence === token.sentence && before.place === token.place) {
    token.pair = pairOf(read.terms[before.term]?.known ?? -1, term.known, knowledge);
    if (token.pair >= 0) {
      const pair = read.pairs.get(token.pair) ?? { weight: 0, inTitle: false };
      pair.weight += weight;
      pair.inTitle ||= token.inTitle;
      read.pairs.set(token.pair, pair);
    }
  }
  term.at.push(read.tokens.length);
  read.tokens.push(token);
}
