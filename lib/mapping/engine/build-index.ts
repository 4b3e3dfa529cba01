import { indexLayout, indexMark, mostCompetencies } from './competency-index.ts';
import { type Form, formsOf, type NamedCompetency, nameKinds } from './competency-names.ts';
import { addVector, dimensionsOf, type Knowledge, normalise, usualness } from './knowledge.ts';
import { pack } from './packed-arrays.ts';
import { numberOf, tableOf } from './term-table.ts';
import { tokeniserFor } from './tokens.ts';

interface Read {
  forms: Form[];
  names: Set<string>;
  about: Set<string>;
}

// How many imagined competencies the background counts for: a small model borrows its frequencies, a large one has its own.
const borrowed = 300;

/**
 * The index of a company's competencies in one buffer, to be stored as it is and opened with `openIndex`. Throws a RangeError
 * for more than 65,535 competencies.
 */
export function buildIndex(
  competencies: readonly NamedCompetency[],
  { knowledge, language }: { knowledge?: Knowledge; language?: string } = {},
): ArrayBuffer {
  if (competencies.length > mostCompetencies) throw new RangeError(`more than ${mostCompetencies} competencies`);
  const tokenise = tokeniserFor(language);
  const read = competencies.map((competency): Read => {
    const forms = formsOf(competency, tokenise).filter(
      ({ kind, stems }) => kind !== nameKinds.part || stems.some((stem) => usualness(stem, knowledge) < 0.06),
    );
    const about = new Set(tokenise((competency.description ?? '').slice(0, 2000)).map(({ stem }) => stem));
    return { forms, names: new Set(forms.flatMap(({ stems }) => stems)), about };
  });
  const table = tableOf(termsOf(read));
  const terms = [...table.numbers.keys()];
  const owners = postings(read, table.numbers, 'names');
  const abouts = postings(read, table.numbers, 'about');
  const idf = Float32Array.from(terms, (stem, number) => {
    const count = (owners.from[number + 1] ?? 0) - (owners.from[number] ?? 0);
    return -Math.log((count + borrowed * usualness(stem, knowledge)) / (competencies.length + borrowed));
  });
  const known = Uint16Array.from(terms, (stem) => (knowledge === undefined ? 0 : numberOf(stem, knowledge) + 1));
  const mass = (stems: Set<string>) =>
    [...stems].reduce((sum, stem) => sum + (idf[table.numbers.get(stem) ?? -1] ?? 0), 0);
  return pack(indexMark, indexLayout, {
    high: table.high,
    low: table.low,
    idf,
    known,
    ...packForms(read, table.numbers),
    nameMass: read.map(({ names }) => mass(names)),
    aboutMass: read.map(({ about }) => mass(about)),
    namesFrom: owners.from,
    names: owners.of,
    aboutFrom: abouts.from,
    about: abouts.of,
    vectors: knowledge === undefined ? [] : vectorsOf(read, { knowledge, known, idf, numbers: table.numbers }),
  });
}

function* termsOf(read: Read[]): Generator<string> {
  for (const { names, about } of read) {
    yield* names;
    yield* about;
  }
}

function postings(read: Read[], numbers: Map<string, number>, part: 'names' | 'about') {
  const from = new Uint32Array(numbers.size + 1);
  const lists = read.map((one) => Uint32Array.from(one[part], (stem) => numbers.get(stem) ?? 0));
  for (const list of lists) for (const term of list) from[term + 1] = (from[term + 1] ?? 0) + 1;
  for (let term = 0; term < numbers.size; term += 1) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0);
  const next = from.slice();
  const of = new Uint16Array(from[numbers.size] ?? 0);
  for (const [competency, list] of lists.entries()) {
    for (const term of list) {
      of[next[term] ?? 0] = competency;
      next[term] = (next[term] ?? 0) + 1;
    }
  }
  return { from, of };
}

function packForms(read: Read[], numbers: Map<string, number>) {
  const forms = read.flatMap((one) => one.forms);
  const terms = forms.flatMap(({ stems }) => stems.map((stem) => numbers.get(stem) ?? 0));
  const formsFrom = [0];
  for (const one of read) formsFrom.push((formsFrom.at(-1) ?? 0) + one.forms.length);
  const formTermsFrom = [0];
  for (const { stems } of forms) formTermsFrom.push((formTermsFrom.at(-1) ?? 0) + stems.length);
  return {
    formsFrom,
    formTermsFrom,
    formTerms: terms.map((term) => term & 0xffff),
    formTermsHigh: numbers.size > 65_536 ? terms.map((term) => term >>> 16) : [],
    formKind: forms.map(({ kind }) => kind),
    formName: forms.map(({ name }) => name),
  };
}

interface Meaning {
  knowledge: Knowledge;
  known: Uint16Array;
  idf: Float32Array;
  numbers: Map<string, number>;
}

const weightOfKind: Record<number, number> = {
  [nameKinds.label]: 2,
  [nameKinds.inner]: 1,
  [nameKinds.alt]: 1,
  [nameKinds.part]: 0,
};
const weightOfAbout = 0.5;

function vectorsOf(read: Read[], { knowledge, known, numbers }: Meaning): Int8Array {
  const size = dimensionsOf(knowledge);
  const vectors = new Int8Array(read.length * size);
  const sum = new Float32Array(size);
  for (const [competency, { forms, about }] of read.entries()) {
    // Words are counted first: a vector is added once for each, however many names have it.
    const weights = new Map<string, number>();
    const add = (stem: string, weight: number) => weights.set(stem, (weights.get(stem) ?? 0) + weight);
    for (const { stems, kind } of forms) for (const stem of stems) add(stem, weightOfKind[kind] ?? 0);
    for (const stem of about) add(stem, weightOfAbout);
    sum.fill(0);
    for (const [stem, weight] of weights) {
      const number = known[numbers.get(stem) ?? -1] ?? 0;
      if (number > 0 && weight > 0) addVector(sum, number - 1, weight, knowledge);
    }
    normalise(sum);
    for (let at = 0; at < size; at += 1) vectors[competency * size + at] = Math.round((sum[at] ?? 0) * 127);
  }
  return vectors;
}
