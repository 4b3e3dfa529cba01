import { type CompetencyIndex, formTermAt } from './competency-index.ts';
import { nameKinds } from './competency-names.ts';
import type { CourseTerms } from './course-terms.ts';
import type { Nearness } from './near-words.ts';

/** What a competency's label has to do with a course, word by word; each word counts by what it tells (shares, 0…1). */
export interface LabelMeaning {
  /** How near its words are to the title, and to what the course says most; a word that stands there is as near as can be. */
  titleNear: number;
  mostNear: number;
  /** How much of it does not stand in the course, and of that, how much is foreign to the course. */
  missing: number;
  foreign: number;
  /** How much of it the background knowledge does not know: a company has words of its own. */
  unknown: number;
  /** How much the label tells altogether, in 16 nats. */
  mass: number;
}

const nothing: LabelMeaning = { titleNear: 0, mostNear: 0, missing: 0, foreign: 0, unknown: 0, mass: 0 };

/**
 * Reads the label; of labels in two languages the one of which less is missing. `slots` has term + 1 by indexed term; `near` as
 * `nearWords` made it.
 */
export function labelMeaning(
  competency: number,
  read: CourseTerms,
  index: CompetencyIndex,
  slots: Int32Array,
  near: (known: number) => Nearness,
): LabelMeaning {
  let meaning: LabelMeaning | undefined;
  const end = index.formsFrom[competency + 1] ?? 0;
  for (let form = index.formsFrom[competency] ?? 0; form < end; form += 1) {
    if (index.formKind[form] !== nameKinds.label) continue;
    const one = meaningOf(form, read, index, slots, near);
    if (meaning === undefined || one.missing < meaning.missing) meaning = one;
  }
  return meaning ?? nothing;
}

function meaningOf(
  form: number,
  { terms }: CourseTerms,
  index: CompetencyIndex,
  slots: Int32Array,
  near: (known: number) => Nearness,
): LabelMeaning {
  const meaning = { ...nothing };
  const end = index.formTermsFrom[form + 1] ?? 0;
  for (let at = index.formTermsFrom[form] ?? 0; at < end; at += 1) {
    const indexed = formTermAt(index, at);
    const idf = index.idf[indexed] ?? 0;
    const slot = slots[indexed] ?? 0;
    const term = slot === 0 ? undefined : terms[slot - 1];
    const known = (index.known[indexed] ?? 0) - 1;
    const nearness = near(known);
    meaning.mass += idf;
    if (known < 0) meaning.unknown += idf;
    meaning.titleNear += idf * (term?.inTitle ? 1 : nearness.title);
    meaning.mostNear += idf * (term === undefined ? nearness.most : 1);
    if (term !== undefined) continue;
    meaning.missing += idf;
    meaning.foreign += idf * (1 - nearness.all);
  }
  const whole = meaning.mass || 1;
  for (const key of ['titleNear', 'mostNear', 'missing', 'foreign', 'unknown'] as const) meaning[key] /= whole;
  meaning.mass = Math.min(2, meaning.mass / 16);
  return meaning;
}
