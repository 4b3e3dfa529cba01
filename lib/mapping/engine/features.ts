import type { Candidate, Scores } from './candidates.ts';
import type { CourseTerms } from './course-terms.ts';
import type { LabelMeaning } from './label-meaning.ts';
import type { Votes } from './memory.ts';
import { hitMass, type NameFeatures } from './name-features.ts';
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
  'hitsRelative',
  'density',
  'opening',
  'sentenceMeaning',
  'meant',
  'titleMeaningRelative',
  'titleCoverRelative',
  'stray',
  'strayTitle',
  'titleFor',
  'titleNear',
  'mostNear',
  'missing',
  'foreign',
  'labelMass',
  'company',
  'companyRelative',
  'titleObject',
  'textObject',
  'topics',
  'topicsRelative',
  'titleTopics',
  'titleTopicsRelative',
  'taught',
] as const;

/** The names of a competency that a course has words of, and what they have to do with it. */
export interface Named {
  matches: readonly FormMatch[];
  named: NameFeatures;
  label: LabelMeaning;
}

/** The measurements, in the order of the names. */
export function featuresOf(
  candidate: Candidate,
  { matches, named, label }: Named,
  read: CourseTerms,
  best: Scores['best'] & { hits: number; titleCover: number },
  votes: Votes | undefined,
): number[] {
  const [away, titleAway] = [best.meaning - candidate.meaning, best.titleMeaning - candidate.titleMeaning];
  const inTitle = Math.max(named.titleLabel, named.titleAlt, named.titlePart);
  return [
    1,
    named.titleLabel,
    named.titleAlt,
    named.titlePart,
    named.titleCover,
    named.titleShare,
    named.titleExact,
    named.textLabel,
    named.textAlt,
    named.textPart,
    named.hits,
    named.cover,
    named.sentenceCover,
    named.labelCover,
    named.teachesLabel,
    named.teachesCover,
    Math.log1p(4 * candidate.names),
    relative(candidate.names, best.names),
    Math.log1p(4 * candidate.about),
    relative(candidate.about, best.about),
    candidate.meaning,
    candidate.titleMeaning,
    best.meaning > 0 ? away : 0,
    votes?.near ?? 0,
    votes?.nearest ?? 0,
    votes?.likest ?? 0,
    votes?.middle ?? 0,
    Math.log1p(50 * (votes?.usual ?? 0)) / 3,
    votes?.against ?? 0,
    named.common,
    named.phraseLength,
    relative(hitMass(matches), best.hits),
    Math.log2(1 + mentions(matches, read) / Math.max(1, read.sentences)),
    opens(matches, read),
    candidate.sentenceMeaning,
    votes?.meant ?? 0,
    best.titleMeaning > 0 ? titleAway : 0,
    relative(named.titleCover, best.titleCover),
    // A name that stands there while the course is about other things is another word of the same spelling.
    Math.min(1, named.hits) * Math.max(0, away),
    inTitle * Math.max(0, titleAway),
    standsOnlyAfter(read.titleFor, matches, read) ? inTitle : 0,
    label.titleNear,
    label.mostNear,
    label.missing,
    label.foreign,
    label.mass,
    candidate.company,
    best.company > 0 ? best.company - candidate.company : 0,
    named.titleObject,
    named.textObject,
    candidate.topics,
    relative(candidate.topics, best.topics),
    candidate.titleTopics,
    relative(candidate.titleTopics, best.titleTopics),
    candidate.taught,
  ];
}

/** Whether names stand in the title, and all of them after this place. */
function standsOnlyAfter(place: number, matches: readonly FormMatch[], read: CourseTerms): boolean {
  let after = false;
  for (const { phrases } of matches) {
    for (const at of phrases) {
      const token = read.tokens[at];
      if (token?.place !== 'title') continue;
      if (token.start < place) return false;
      after = true;
    }
  }
  return after;
}

function mentions(matches: readonly FormMatch[], read: CourseTerms): number {
  let count = 0;
  for (const { phrases } of matches) for (const at of phrases) if (isText(read, at)) count += 1;
  return count;
}

/** Whether a name stands in the first two sentences after the title. */
function opens(matches: readonly FormMatch[], read: CourseTerms): number {
  const early = (at: number) => isText(read, at) && (read.tokens[at]?.sentence ?? 0) < read.firstText + 2;
  return matches.some(({ phrases }) => phrases.some(early)) ? 1 : 0;
}

function isText(read: CourseTerms, at: number): boolean {
  const place = read.tokens[at]?.place;
  return place === 'description' || place === 'outcomes';
}

const relative = (value: number, best: number): number => (best > 0 ? value / best : 0);
