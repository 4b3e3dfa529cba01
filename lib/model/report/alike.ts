import type { Competency } from '../../schema/model.ts';
import type { Terms } from './other-names.ts';

/** Two competencies that a person, and a course, could take for one another. */
export interface Alike {
  one: { id: string; label: string };
  other: { id: string; label: string };
  /** `name`: they share a name as it is written; `words`: their names have nearly the same words. */
  by: 'name' | 'words';
  /** The name they share. */
  name?: string;
}

/** No more pairs than this are shown. */
export const mostAlike = 200;
// A hostile model may have 50,000 names of the same few words.
const mostComparisons = 1_000_000;
const leastShare = 0.75;
// Of a word in more names, only the last ones are compared.
const mostOfAWord = 400;

/** Competencies that share a name, or whose names have nearly the same words; 200 pairs at most. */
export function alikeIn(competencies: Competency[], terms: Terms): Alike[] {
  const found: Alike[] = [];
  const paired = new Set<string>();
  const add = (one: Competency, other: Competency, more: Pick<Alike, 'by' | 'name'>) => {
    const key = `${one.id}\n${other.id}`;
    if (one.id === other.id || paired.has(key) || found.length === mostAlike) return;
    paired.add(key);
    found.push({ one: pick(one), other: pick(other), ...more });
  };
  sameNames(competencies, add);
  sameWords(competencies, terms, add);
  return found;
}

type Add = (one: Competency, other: Competency, more: Pick<Alike, 'by' | 'name'>) => void;

const pick = ({ id, label }: Competency) => ({ id, label });

function sameNames(competencies: Competency[], add: Add): void {
  const byName = new Map<string, Competency>();
  for (const competency of competencies) {
    for (const name of [competency.label, ...(competency.altLabels ?? [])]) {
      const key = name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
        .trim();
      const first = byName.get(key);
      if (first === undefined) byName.set(key, competency);
      else if (key !== '') add(first, competency, { by: 'name', name });
    }
  }
}

function sameWords(competencies: Competency[], terms: Terms, add: Add): void {
  const words = competencies.map(({ label }) => new Set(terms(label)));
  const byWord = new Map<string, number[]>();
  for (const [at, set] of words.entries()) {
    for (const word of set) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [at]);
      else if (list.push(at) > mostOfAWord) list.shift();
    }
  }
  let comparisons = 0;
  for (const [at, set] of words.entries()) {
    // Names that share three words of four share the rarest or the one after it.
    const rarest = [...set].sort((a, b) => (byWord.get(a)?.length ?? 0) - (byWord.get(b)?.length ?? 0)).slice(0, 2);
    for (const near of new Set(rarest.flatMap((word) => byWord.get(word) ?? []))) {
      if (near <= at) continue;
      comparisons += 1;
      if (comparisons > mostComparisons) return;
      const [one, other] = [competencies[at], competencies[near]];
      if (one !== undefined && other !== undefined && isNear(set, words[near])) add(one, other, { by: 'words' });
    }
  }
}

function isNear(a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): boolean {
  // Sets of too different sizes cannot share enough, and most are.
  if (a.size === 0 || Math.min(a.size, b.size) < leastShare * Math.max(a.size, b.size)) return false;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both >= leastShare * (a.size + b.size - both);
}
