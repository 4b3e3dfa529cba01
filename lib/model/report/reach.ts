import type { Competency } from '../../schema/model.ts';
import { isAbbreviation, type OtherNames, type Terms } from './other-names.ts';

/** A competency that no course can speak of, and names that ESCO and O*NET have for it. */
export interface Unreachable {
  id: string;
  label: string;
  why: 'no-words' | 'general' | 'abbreviation';
  proposals: string[];
}

/** Words that every course has: a name of nothing else leads to everything and nothing. */
const general = new Set(
  'skill skills competence competency competencies knowledge general basic basics advanced other misc miscellaneous various work working job task topic area level introduction fundamentals ability tools methods know-how kompetenz kompetenzen kenntnisse wissen allgemein allgemeines sonstige sonstiges verschiedenes grundlagen arbeit fahigkeit fahigkeiten'.split(
    ' ',
  ),
);

/** Whether any name of a competency has a word by which a text can lead to it. */
function whyUnreachable(
  competency: Competency,
  terms: Terms,
  names: OtherNames | undefined,
): Unreachable['why'] | undefined {
  const said = [competency, ...Object.values(competency.translations ?? {})];
  const all = said.flatMap(({ label = [], altLabels = [] }) => [label, altLabels].flat());
  const worded = all.filter((name) => terms(name).length > 0);
  if (worded.length === 0) return 'no-words';
  const telling = worded.filter((name) => wordsOf(name).some((word) => !general.has(word) && terms(word).length > 0));
  if (telling.length === 0) return 'general';
  const isKnown = (name: string) => !isAbbreviation(name) || names?.knows(name) === true;
  return telling.some(isKnown) ? undefined : 'abbreviation';
}

const wordsOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#-]+/u)
    .filter((word) => word !== '');

export function unreachable(competencies: Competency[], terms: Terms, names: OtherNames | undefined): Unreachable[] {
  return competencies.flatMap((competency): Unreachable[] => {
    const why = whyUnreachable(competency, terms, names);
    if (why === undefined) return [];
    const { id, label, description = '', category = '' } = competency;
    return [{ id, label, why, proposals: names?.propose(label, `${description} ${category}`) ?? [] }];
  });
}
