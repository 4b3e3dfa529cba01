import { type CompetencyIndex, formTermAt } from './competency-index.ts';
import { nameKinds } from './competency-names.ts';
import type { CourseTerms, Place } from './course-terms.ts';
import { featureNames } from './features.ts';
import type { Ground, Ranked } from './map-course.ts';
import { partsOf } from './regression.ts';
import { relatedPhrases } from './related-phrases.ts';

/** A place in one part of the course: characters from `start` up to `end` of that text, or of that entry of a list. */
export interface Span {
  place: Place;
  part: number;
  start: number;
  end: number;
}

/** Why a course may develop a competency, so that a person can judge it. `share` is the part it had in the confidence. */
export type MappingReason =
  /** A name stands word for word: 0 is the label, 1… the other names. */
  | { kind: 'named'; name: number; whole: boolean; spans: Span[]; share: number }
  /** Most words of a name stand there, not side by side. */
  | { kind: 'words'; name: number; spans: Span[]; share: number }
  /** The course uses the words of the competency's description. */
  | { kind: 'described'; share: number }
  /** The course is about things that belong to it by background knowledge: what it says of them, if anything does by itself. */
  | { kind: 'related'; spans: Span[]; share: number }
  /** People confirmed it for courses like this; numbers as in the memory, the likest first. */
  | { kind: 'alike'; courses: number[]; share: number };

const groups: Record<MappingReason['kind'], readonly (typeof featureNames)[number][]> = {
  named: [
    'titleLabel',
    'titleAlt',
    'titlePart',
    'titleObject',
    'titleExact',
    'textLabel',
    'textAlt',
    'textPart',
    'textObject',
    'hits',
    'teachesLabel',
    'hitsRelative',
    'density',
    'opening',
    'stray',
    'strayTitle',
  ],
  words: [
    'titleCover',
    'titleShare',
    'cover',
    'sentenceCover',
    'labelCover',
    'teachesCover',
    'names',
    'namesRelative',
    'titleCoverRelative',
  ],
  described: ['about', 'aboutRelative'],
  related: [
    'meaning',
    'titleMeaning',
    'meaningRelative',
    'titleMeaningRelative',
    'sentenceMeaning',
    'topics',
    'topicsRelative',
    'titleTopics',
    'titleTopicsRelative',
  ],
  alike: ['near', 'nearest', 'likest', 'middle', 'usual', 'against', 'meant'],
};

const positions = Object.fromEntries(
  Object.entries(groups).map(([kind, names]) => [kind, names.map((name) => featureNames.indexOf(name))]),
);

const mostSpans = 5;
const mostRelated = 3;
const leastShare = 0.08;
/** So many of the most telling names that stand there are always told: people see them too. */
const alwaysTold = 3;

/** The reasons of one ranked competency, the weightiest first; only what spoke for it and had a noticeable part. */
export function reasonsFor(ranked: Ranked, read: CourseTerms, { index, knowledge }: Ground): MappingReason[] {
  const parts = partsOf(ranked.features, ranked.weights);
  const sums = Object.keys(groups).map((kind) => Math.max(0, sumOf(parts, positions[kind] ?? [])));
  const total = sums.reduce((sum, value) => sum + value, 0);
  const [named = 0, words = 0, described = 0, related = 0, alike = 0] = sums.map((sum) =>
    total > 0 ? sum / total : 0,
  );
  const phrases = ranked.matches.filter((match) => match.phrases.length > 0);
  const names = namedReasons(phrases, read, index, phrases.length > 0 ? named + words : 0);
  const told = names.toSorted((a, b) => b.share - a.share).slice(0, alwaysTold);
  const reasons: MappingReason[] = [
    ...names,
    ...(phrases.length === 0 ? wordsReason(ranked, read, index, named + words) : []),
    { kind: 'described', share: described },
    { kind: 'related', spans: relatedSpans(ranked, read, { index, knowledge }), share: related },
    { kind: 'alike', courses: ranked.votes?.courses.slice(0, mostSpans) ?? [], share: alike },
  ];
  return reasons
    .filter((reason) => reason.share >= leastShare || told.includes(reason))
    .filter((reason) => reason.kind !== 'alike' || reason.courses.length > 0)
    .sort((a, b) => b.share - a.share);
}

const sumOf = (parts: readonly number[], at: readonly number[]): number =>
  at.reduce((sum, place) => sum + (parts[place] ?? 0), 0);

function namedReasons(
  phrases: Ranked['matches'],
  read: CourseTerms,
  index: CompetencyIndex,
  share: number,
): MappingReason[] {
  // Names are shown by how much they tell; the share of all of them is split the same way.
  const told = phrases.map((match) => ({ match, value: match.mass * Math.log2(1 + match.phrases.length) }));
  const total = told.reduce((sum, { value }) => sum + value, 0) || 1;
  return told.map(({ match, value }) => ({
    kind: 'named',
    name: index.formName[match.form] ?? 0,
    whole: match.kind === nameKinds.label || match.kind === nameKinds.alt,
    spans: match.phrases.slice(0, mostSpans).flatMap((at) => spanOf(read, at, match.length)),
    share: (share * value) / total,
  }));
}

function wordsReason({ matches }: Ranked, read: CourseTerms, index: CompetencyIndex, share: number): MappingReason[] {
  const best = matches.toSorted(
    (a, b) => b.cover * Math.sqrt(b.mass) - a.cover * Math.sqrt(a.mass) || a.form - b.form,
  )[0];
  if (best === undefined) return [];
  const from = index.formTermsFrom[best.form] ?? 0;
  const terms = new Set(Array.from({ length: best.length }, (_, at) => formTermAt(index, from + at)));
  const spans = read.terms.flatMap(({ indexed, also, at }) =>
    [indexed, ...also].some((term) => terms.has(term)) ? spanOf(read, at[0] ?? 0, 1) : [],
  );
  return [{ kind: 'words', name: index.formName[best.form] ?? 0, spans: spans.slice(0, mostSpans), share }];
}

/** Where the course speaks of what belongs to it, in other words than its names. */
function relatedSpans(
  { candidate, matches, spoken }: Ranked,
  read: CourseTerms,
  { index, knowledge }: Pick<Ground, 'index'> & { knowledge: Ground['knowledge'] | undefined },
): Span[] {
  if (knowledge?.topics === undefined) return [];
  const named = new Set(
    matches.flatMap(({ phrases, length }) => phrases.flatMap((at) => Array.from({ length }, (_, next) => at + next))),
  );
  const other = relatedPhrases(candidate.competency, spoken, index, knowledge.topics).filter(({ at, length }) =>
    Array.from({ length }, (_, next) => (at[0] ?? 0) + next).every((token) => !named.has(token)),
  );
  return other.slice(0, mostRelated).flatMap(({ at: [first = 0], length }) => spanOf(read, first, length));
}

function spanOf(read: CourseTerms, from: number, length: number): Span[] {
  const [first, last] = [read.tokens[from], read.tokens[from + length - 1]];
  if (first === undefined || last === undefined) return [];
  return [{ place: first.place, part: first.part, start: first.start, end: last.end }];
}
