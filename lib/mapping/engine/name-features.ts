import { isInPart, nameKinds } from './competency-names.ts';
import type { CourseTerms } from './course-terms.ts';
import type { FormMatch } from './name-match.ts';

/** What a competency's names have to do with a course. */
export interface NameFeatures {
  /** By how much it tells: the label, another name, a part of the label stands word for word in the title. */
  titleLabel: number;
  titleAlt: number;
  titlePart: number;
  titleObject: number;
  /** How much of the best name the title has, how much of the title it explains, and whether it is all of the title. */
  titleCover: number;
  titleShare: number;
  titleExact: number;
  /** As in the title, in the text, more for more mentions. */
  textLabel: number;
  textAlt: number;
  textPart: number;
  textObject: number;
  /** How many names stand there. */
  hits: number;
  /** How much of the best name stands anywhere, in one sentence, and how much of the label. */
  cover: number;
  sentenceCover: number;
  labelCover: number;
  /** The same for the skills that the page declares. */
  teachesLabel: number;
  teachesCover: number;
  /** How usual the words of one-word names are, and the length of the longest name found. */
  common: number;
  phraseLength: number;
}

// A form worth 8 nats or more could hardly stand there by chance.
const told = (mass: number): number => Math.min(1, mass / 8);

/** How much stands word for word in the course, by what it tells and how often. */
export function hitMass(matches: readonly FormMatch[]): number {
  return matches.reduce((sum, { phrases, mass }) => sum + told(mass) * Math.log2(1 + phrases.length), 0);
}

export function nameFeatures(matches: readonly FormMatch[], read: CourseTerms): NameFeatures {
  const f: NameFeatures = {
    titleLabel: 0,
    titleAlt: 0,
    titlePart: 0,
    titleObject: 0,
    titleCover: 0,
    titleShare: 0,
    titleExact: 0,
    textLabel: 0,
    textAlt: 0,
    textPart: 0,
    textObject: 0,
    hits: 0,
    cover: 0,
    sentenceCover: 0,
    labelCover: 0,
    teachesLabel: 0,
    teachesCover: 0,
    common: 0,
    phraseLength: 0,
  };
  const { titleTerms } = read;
  for (const match of matches) {
    noteCover(f, match, titleTerms);
    if (match.phrases.length > 0) notePhrases(f, match, placesOf(match.phrases, read), titleTerms);
  }
  f.hits = Math.log2(1 + f.hits);
  f.textAlt = Math.log2(1 + f.textAlt);
  f.phraseLength = Math.min(f.phraseLength, 4) / 4;
  return f;
}

const weightOf = (kind: number): number => (isInPart(kind) ? 0.7 : 1);

function noteCover(f: NameFeatures, match: FormMatch, titleTerms: number): void {
  const { kind, mass, length } = match;
  const weight = weightOf(kind) * Math.sqrt(told(mass));
  f.titleCover = Math.max(f.titleCover, match.titleCover ** 2 * weight);
  f.cover = Math.max(f.cover, match.cover ** 2 * weight);
  f.sentenceCover = Math.max(f.sentenceCover, match.sentenceCover ** 2 * weight);
  f.teachesCover = Math.max(f.teachesCover, match.teachesCover ** 2 * weight);
  if (titleTerms > 0) f.titleShare = Math.max(f.titleShare, (match.titleCover * length) / Math.max(titleTerms, length));
  if (kind === nameKinds.label) f.labelCover = Math.max(f.labelCover, match.cover ** 2);
}

type Counts = Record<'title' | 'teaches' | 'text', number>;

function notePhrases(f: NameFeatures, { kind, mass, length }: FormMatch, at: Counts, titleTerms: number): void {
  const info = told(mass);
  const title = at.title > 0 ? info : 0;
  const text = info * Math.log2(1 + at.text);
  const teaches = at.teaches > 0 ? info : 0;
  f.hits += info * weightOf(kind);
  f.phraseLength = Math.max(f.phraseLength, length);
  if (length === 1) f.common = Math.max(f.common, (6 - mass) / 6);
  if (at.title > 0 && length >= titleTerms) f.titleExact = 1;
  if (kind === nameKinds.part) {
    f.titlePart = Math.max(f.titlePart, title);
    f.textPart = Math.max(f.textPart, text);
  } else if (kind === nameKinds.object) {
    f.titleObject = Math.max(f.titleObject, title);
    f.textObject = Math.max(f.textObject, text);
  } else if (kind === nameKinds.alt) {
    f.titleAlt = Math.max(f.titleAlt, title);
    f.textAlt += text;
    f.teachesLabel = Math.max(f.teachesLabel, teaches * 0.9);
  } else {
    f.titleLabel = Math.max(f.titleLabel, title);
    f.textLabel = Math.max(f.textLabel, text);
    f.teachesLabel = Math.max(f.teachesLabel, teaches);
  }
}

function placesOf(phrases: readonly number[], read: CourseTerms): Counts {
  const at = { title: 0, teaches: 0, text: 0 };
  for (const phrase of phrases) {
    const token = read.tokens[phrase];
    if (token?.inTitle) at.title += 1;
    else if (token?.place === 'teaches') at.teaches += 1;
    else at.text += 1;
  }
  return at;
}
