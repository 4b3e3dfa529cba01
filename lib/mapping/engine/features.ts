import type { Candidate, Scores } from './candidates.ts';
import { nameKinds } from './competency-names.ts';
import type { CourseTerms } from './course-terms.ts';
import type { Votes } from './memory.ts';
import type { FormMatch } from './name-match.ts';

/** What is measured of a competency and a course together, in the order of the weights. */
export const featureNames = [
  'always',
  'titleLabel',
  'titleAlt',
  'titlePart',
  'titleCover',
  'titleShare',
  'titleExact',
  'textLabel',
  'textAlt',
  'textPart',
  'hits',
  'cover',
  'sentenceCover',
  'labelCover',
  'teachesLabel',
  'teachesCover',
  'names',
  'namesRelative',
  'about',
  'aboutRelative',
  'meaning',
  'titleMeaning',
  'meaningRelative',
  'near',
  'nearest',
  'likest',
  'middle',
  'usual',
  'against',
  'common',
  'phraseLength',
] as const;

/** In which situation: each has weights of its own on every feature. */
export const contextNames = ['always', 'rich', 'large', 'short', 'decided'] as const;

export interface Situation {
  size: number;
  /** Courses decided before, and the likeness of the nearest. */
  decided: number;
  likest: number;
}

/** The part each situation has in this pairing, the first always 1. */
export function contextOf(
  forms: number,
  described: boolean,
  read: CourseTerms,
  { size, decided }: Situation,
): number[] {
  return [
    1,
    Math.min(1, Math.log2(Math.max(1, forms)) / 4 + (described ? 0.4 : 0)),
    Math.max(0, Math.log10(Math.max(size, 10) / 50)) / 2.5,
    read.terms.length < 12 ? 1 : read.terms.length < 30 ? 0.5 : 0,
    Math.log1p(decided) / 7.5,
  ];
}

// A form worth 8 nats or more could hardly stand there by chance.
const told = (mass: number): number => Math.min(1, mass / 8);

/** The measurements, in the order of the names. */
export function featuresOf(
  candidate: Candidate,
  matches: readonly FormMatch[],
  read: CourseTerms,
  best: Scores['best'],
  votes: Votes | undefined,
): number[] {
  const named = matchFeatures(matches, read);
  return [
    1,
    ...named.slice(0, 15),
    Math.log1p(4 * candidate.names),
    relative(candidate.names, best.names),
    Math.log1p(4 * candidate.about),
    relative(candidate.about, best.about),
    candidate.meaning,
    candidate.titleMeaning,
    best.meaning > 0 ? best.meaning - candidate.meaning : 0,
    votes?.near ?? 0,
    votes?.nearest ?? 0,
    votes?.likest ?? 0,
    votes?.middle ?? 0,
    Math.log1p(50 * (votes?.usual ?? 0)) / 3,
    votes?.against ?? 0,
    ...named.slice(15),
  ];
}

const relative = (value: number, best: number): number => (best > 0 ? value / best : 0);

function matchFeatures(matches: readonly FormMatch[], read: CourseTerms): number[] {
  const titleMass = read.terms.reduce((sum, { inTitle, indexed }) => sum + (inTitle && indexed >= -1 ? 1 : 0), 0);
  const f = {
    tl: 0,
    ta: 0,
    tp: 0,
    tc: 0,
    share: 0,
    exact: 0,
    xl: 0,
    xa: 0,
    xp: 0,
    hits: 0,
    cover: 0,
    sc: 0,
    lc: 0,
    dl: 0,
    dc: 0,
  };
  let [common, longest] = [0, 0];
  for (const match of matches) {
    const { kind, mass, cover, titleCover, length, phrases } = match;
    const part = kind === nameKinds.part;
    const info = told(mass);
    const weight = part ? 0.7 : 1;
    f.tc = Math.max(f.tc, titleCover ** 2 * weight * Math.sqrt(info));
    f.share = Math.max(f.share, titleMass > 0 ? (titleCover * length) / Math.max(titleMass, length) : 0);
    f.cover = Math.max(f.cover, cover ** 2 * weight * Math.sqrt(info));
    f.sc = Math.max(f.sc, match.sentenceCover ** 2 * weight * Math.sqrt(info));
    f.dc = Math.max(f.dc, match.teachesCover ** 2 * weight * Math.sqrt(info));
    if (kind === nameKinds.label) f.lc = cover ** 2;
    if (phrases.length === 0) continue;
    const at = placesOf(phrases, read);
    const text = info * Math.log2(1 + at.text);
    f.hits += at.title + at.text + at.teaches > 0 ? info * weight : 0;
    longest = Math.max(longest, length);
    if (length === 1) common = Math.max(common, Math.max(0, 6 - mass) / 6);
    if (kind === nameKinds.label || kind === nameKinds.inner) {
      f.tl = Math.max(f.tl, at.title > 0 ? info : 0);
      f.xl = Math.max(f.xl, text);
      f.dl = Math.max(f.dl, at.teaches > 0 ? info : 0);
    } else if (part) {
      f.tp = Math.max(f.tp, at.title > 0 ? info : 0);
      f.xp = Math.max(f.xp, text);
    } else {
      f.ta = Math.max(f.ta, at.title > 0 ? info : 0);
      f.xa += text;
      f.dl = Math.max(f.dl, at.teaches > 0 ? info * 0.9 : 0);
    }
    if (at.title > 0 && length >= titleMass) f.exact = 1;
  }
  f.hits = Math.log2(1 + f.hits);
  f.xa = Math.log2(1 + f.xa);
  return [...Object.values(f), common, Math.min(longest, 4) / 4];
}

function placesOf(phrases: readonly number[], read: CourseTerms): { title: number; teaches: number; text: number } {
  const at = { title: 0, teaches: 0, text: 0 };
  for (const phrase of phrases) {
    const place = read.tokens[phrase]?.place;
    if (place === 'title' || place === 'teaches') at[place] += 1;
    else at.text += 1;
  }
  return at;
}
