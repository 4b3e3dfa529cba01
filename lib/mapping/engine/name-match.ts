import { type CompetencyIndex, formTermAt } from './competency-index.ts';
import type { CourseTerm, CourseTerms } from './course-terms.ts';

/** A form of a competency's name, held against a course. */
export interface FormMatch {
  form: number;
  kind: number;
  /** Idf of the form's terms together, and of its most usual term. */
  mass: number;
  /** Share of that mass that stands in the course, in its title, in its declared skills, and in the best sentence. */
  cover: number;
  titleCover: number;
  teachesCover: number;
  sentenceCover: number;
  /** The first token of each place where it stands word for word. */
  phrases: number[];
  length: number;
}

/** The forms of a competency of which at least one word stands in the course. `slots` has term + 1 by indexed term. */
export function matchForms(
  competency: number,
  read: CourseTerms,
  index: CompetencyIndex,
  slots: Int32Array,
): FormMatch[] {
  const matches: FormMatch[] = [];
  const end = index.formsFrom[competency + 1] ?? 0;
  for (let form = index.formsFrom[competency] ?? 0; form < end; form += 1) {
    const match = matchForm(form, read, index, slots);
    if (match.cover > 0) matches.push(match);
  }
  return matches;
}

/** The course's term that is this one of the index. Most are not there: asking an array for its place −1 would be slow. */
function termIn({ terms }: CourseTerms, slots: Int32Array, indexed: number): CourseTerm | undefined {
  const slot = slots[indexed] ?? 0;
  return slot === 0 ? undefined : terms[slot - 1];
}

function matchForm(form: number, read: CourseTerms, index: CompetencyIndex, slots: Int32Array): FormMatch {
  const from = index.formTermsFrom[form] ?? 0;
  const end = index.formTermsFrom[form + 1] ?? 0;
  let mass = 0;
  let all = 0;
  let title = 0;
  let teaches = 0;
  let sentences = 0;
  for (let at = from; at < end; at += 1) {
    const indexed = formTermAt(index, at);
    const idf = index.idf[indexed] ?? 0;
    mass += idf;
    const term = termIn(read, slots, indexed);
    if (term === undefined) continue;
    all += idf;
    if (term.inTitle) title += idf;
    if (term.inTeaches) teaches += idf;
    sentences |= term.sentences;
  }
  const whole = all > 0 && all >= mass * 0.9999;
  const length = end - from;
  const single = length === 1 || all === 0;
  return {
    form,
    kind: index.formKind[form] ?? 0,
    mass,
    length,
    cover: mass > 0 ? all / mass : 0,
    titleCover: mass > 0 ? title / mass : 0,
    teachesCover: mass > 0 ? teaches / mass : 0,
    sentenceCover: single ? all / (mass || 1) : bestSentence(from, end, read, index, slots, sentences) / mass,
    phrases: whole ? phrasesAt(from, end, read, index, slots) : [],
  };
}

function bestSentence(
  from: number,
  end: number,
  read: CourseTerms,
  index: CompetencyIndex,
  slots: Int32Array,
  sentences: number,
): number {
  let best = 0;
  for (let rest = sentences; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    let sum = 0;
    for (let at = from; at < end; at += 1) {
      const indexed = formTermAt(index, at);
      const term = termIn(read, slots, indexed);
      if (term !== undefined && (term.sentences & bit) !== 0) sum += index.idf[indexed] ?? 0;
    }
    if (sum > best) best = sum;
  }
  return best;
}

function phrasesAt(from: number, end: number, read: CourseTerms, index: CompetencyIndex, slots: Int32Array): number[] {
  const first = termIn(read, slots, formTermAt(index, from));
  return (first?.at ?? []).filter((start) => {
    const sentence = read.tokens[start]?.sentence;
    for (let at = from + 1; at < end; at += 1) {
      const token = read.tokens[start + at - from];
      if (token?.sentence !== sentence || token?.term !== (slots[formTermAt(index, at)] ?? 0) - 1) return false;
    }
    return true;
  });
}
