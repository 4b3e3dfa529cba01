import type { CourseTerms } from './course-terms.ts';

/** In which situation: each has weights of its own on every feature. */
export const contextNames = [
  'always',
  'rich',
  'large',
  'short',
  'long',
  'untitled',
  'decided',
  'full',
  'named',
  'strange',
  'taxonomy',
  'fresh',
] as const;

/**
 * One competency in a model: how much is said of it, and whether most of its label, or of the
 * course, is strange to the background knowledge.
 */
export interface Standing {
  forms: number;
  described: boolean;
  strange: boolean;
}

export interface Situation {
  size: number;
  /** Forms of names for each competency of the model, and whether there are descriptions. */
  forms: number;
  described: boolean;
  /** Courses decided before, and the likeness of the nearest. */
  decided: number;
  likest: number;
}

/** The part each situation has in this pairing, the first always 1. */
export function contextOf(
  { forms, described, strange }: Standing,
  read: CourseTerms,
  { size, decided, ...all }: Situation,
): number[] {
  const large = Math.max(0, Math.log10(Math.max(size, 10) / 50)) / 2.5;
  const named = richness(all.forms, all.described);
  return [
    1,
    richness(forms, described),
    large,
    read.terms.length < 12 ? 1 : read.terms.length < 30 ? 0.5 : 0,
    Math.min(1, Math.max(0, Math.log2(read.terms.length / 45) / 1.5)),
    read.titleTerms === 0 ? 1 : 0,
    Math.log1p(decided) / 7.5,
    Math.max(0, Math.log(decided / 150)) / 2.4,
    named,
    strange ? 1 : 0,
    // A public taxonomy is both.
    large * named,
    // The first decisions must not change at once how far everything else is believed.
    10 / (10 + decided),
  ];
}

/** How much is said of a competency, 0…1: by how many names it goes, and whether it is described. */
const richness = (forms: number, described: boolean): number =>
  Math.min(1, Math.log2(Math.max(1, forms)) / 4 + (described ? 0.4 : 0));
