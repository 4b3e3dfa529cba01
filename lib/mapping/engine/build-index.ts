import { primaryOf, translationInto } from '../../domain/translation.ts';
import { indexLayout, indexMark, mostCompetencies } from './competency-index.ts';
import { type Form, formsOf, isInPart, type NamedCompetency, namesOf } from './competency-names.ts';
import { competencyTopics } from './competency-topics.ts';
import { competencyVectors } from './competency-vectors.ts';
import { type Knowledge, usualnessOf } from './knowledge.ts';
import { withOwnNames } from './own-names.ts';
import { pack } from './packed-arrays.ts';
import { numberOf, tableOf } from './term-table.ts';
import { wordPrint } from './topics.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** A competency as it was read: its forms, and the different stems of its names and of its description. */
export interface ReadCompetency {
  forms: Form[];
  names: number[];
  about: number[];
  /** Where it has names in two languages: the stems of the second. */
  translated?: number[];
}

interface Reading {
  knowledge?: Knowledge;
  /** BCP 47; of the model, English unless said. */
  language?: string;
  /** Reads the names in this language too, where a competency has some. */
  into?: string;
}

/** What is known of the stems of a model, by their numbers in the vocabulary. */
interface Stems {
  /** Number in the knowledge, −1 if it is not there. */
  known: Int32Array;
  usual: Float32Array;
  /** Fingerprints of the words, in English where a glossary has them. */
  prints: Int32Array;
}

// How many imagined competencies the background counts for: a small model borrows its frequencies, a large one has its own.
const borrowed = 300;
const mostUsualPart = 0.06;
const mostDescription = 2000;

/**
 * The index of a company's competencies in one buffer, to be stored as it is and opened with `openIndex`. Throws a RangeError
 * for more than 65,535 competencies.
 */
export function buildIndex(competencies: readonly NamedCompetency[], reading: Reading = {}): ArrayBuffer {
  const { knowledge } = reading;
  if (competencies.length > mostCompetencies) throw new RangeError(`more than ${mostCompetencies} competencies`);
  const vocabulary = createVocabulary();
  const read = readAll(competencies, vocabulary, reading);
  const stems = lookUp(vocabulary, reading);
  for (const one of read) one.forms = one.forms.filter((form) => isTelling(form, stems));
  const table = tableOf(vocabulary.stems);
  const owners = postings(
    read.map(({ names }) => names),
    table.numbers,
  );
  const abouts = postings(
    read.map(({ about }) => about),
    table.numbers,
  );
  const idf = new Float32Array(table.numbers.length);
  const known = new Uint16Array(table.numbers.length);
  for (const [stem, number] of table.numbers.entries()) {
    const count = (owners.from[number + 1] ?? 0) - (owners.from[number] ?? 0);
    idf[number] = -Math.log((count + borrowed * (stems.usual[stem] ?? 0)) / (competencies.length + borrowed));
    known[number] = (stems.known[stem] ?? -1) + 1;
  }
  const mass = (list: number[]) => list.reduce((sum, stem) => sum + (idf[table.numbers[stem] ?? -1] ?? 0), 0);
  return pack(indexMark, indexLayout, {
    high: table.high,
    low: table.low,
    idf,
    known,
    ...packForms(read, table.numbers),
    // Names in two languages say the same twice, and a course has them in one.
    nameMass: read.map(({ names, translated = [] }) => Math.max(mass(names) - mass(translated), mass(translated))),
    aboutMass: read.map(({ about }) => mass(about)),
    namesFrom: owners.from,
    names: owners.of,
    aboutFrom: abouts.from,
    about: abouts.of,
    vectors: knowledge === undefined ? [] : competencyVectors(read, stems.known, knowledge),
    ...competencyTopics(read, stems.prints, knowledge?.topics),
  });
}

function readAll(
  competencies: readonly NamedCompetency[],
  vocabulary: Vocabulary,
  { language = 'en', into }: Reading,
): ReadCompetency[] {
  const distinct = createDistinct();
  const readerOf = (code: string): Reader => {
    const stemsOf = vocabulary.readerFor(code);
    return {
      stemsOf,
      namesIn: (forms) => distinct(forms.map(({ stems }) => stems)),
      aboutIn: (text = '') => distinct([stemsOf(text.slice(0, mostDescription))]),
    };
  };
  const reader = readerOf(language);
  const other = into === undefined ? undefined : readerOf(into);
  return withOwnNames(competencies).map((competency) => {
    const forms = formsOf(competency, reader.stemsOf);
    const own = { forms, names: reader.namesIn(forms), about: reader.aboutIn(competency.description) };
    const translation = into === undefined ? undefined : translationInto(into, competency.translations);
    if (other === undefined || translation === undefined) return own;
    return withTranslation(own, translation, other, namesOf(competency).length);
  });
}

/** Reads texts of a language into numbers of stems. */
interface Reader {
  stemsOf(text: string): number[];
  /** The different ones. */
  namesIn(forms: readonly Form[]): number[];
  aboutIn(text?: string): number[];
}

/** The same with its names in another language; what is said of it there is said again, so only that counts. */
function withTranslation(
  own: ReadCompetency,
  translation: Partial<NamedCompetency>,
  { stemsOf, namesIn, aboutIn }: Reader,
  first: number,
): ReadCompetency {
  const forms = formsOf(translation, stemsOf, { forms: [...own.forms], first });
  const names = namesIn(forms);
  const about = aboutIn(translation.description);
  return {
    forms,
    names,
    about: about.length > 0 ? about : own.about,
    translated: names.filter((stem) => !own.names.includes(stem)),
  };
}

/** The different numbers of some lists, in the order in which they come; each is marked by the turn in which it was seen. */
function createDistinct(): (lists: readonly (readonly number[])[]) => number[] {
  const seen: number[] = [];
  const found: number[] = [];
  let turn = 0;
  return (lists) => {
    turn += 1;
    let count = 0;
    for (const list of lists) {
      for (const stem of list) {
        if (seen[stem] === turn) continue;
        seen[stem] = turn;
        found[count] = stem;
        count += 1;
      }
    }
    return found.slice(0, count);
  };
}

function lookUp({ stems }: Vocabulary, { knowledge, language = 'en', into = language }: Reading): Stems {
  const english = knowledge?.glossaries?.get(primaryOf(into));
  const known = Int32Array.from(stems, (stem) =>
    knowledge === undefined ? -1 : numberOf(english?.get(stem) ?? stem, knowledge),
  );
  const prints = Int32Array.from(stems, (stem) => wordPrint(english?.get(stem) ?? stem));
  return { known, usual: Float32Array.from(known, (number) => usualnessOf(number, knowledge)), prints };
}

/** A part of a label is a name only if it says more than "other" or "management". */
const isTelling = ({ kind, stems }: Form, { usual }: Stems): boolean =>
  !isInPart(kind) || stems.some((stem) => (usual[stem] ?? 0) < mostUsualPart);

/** Which competencies have each term, from the stems that each competency has. */
function postings(read: readonly number[][], numbers: Uint32Array) {
  const from = new Uint32Array(numbers.length + 1);
  for (const stems of read) {
    for (const stem of stems) {
      const next = (numbers[stem] ?? 0) + 1;
      from[next] = (from[next] ?? 0) + 1;
    }
  }
  for (let term = 0; term < numbers.length; term += 1) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0);
  const next = from.slice();
  const of = new Uint16Array(from[numbers.length] ?? 0);
  for (let competency = 0; competency < read.length; competency += 1) {
    for (const stem of read[competency] ?? []) {
      const term = numbers[stem] ?? 0;
      of[next[term] ?? 0] = competency;
      next[term] = (next[term] ?? 0) + 1;
    }
  }
  return { from, of };
}

function packForms(read: ReadCompetency[], numbers: Uint32Array) {
  const count = read.reduce((sum, { forms }) => sum + forms.length, 0);
  const length = read.reduce((sum, { forms }) => forms.reduce((all, { stems }) => all + stems.length, sum), 0);
  const formsFrom = new Uint32Array(read.length + 1);
  const formTermsFrom = new Uint32Array(count + 1);
  const [formKind, formName] = [new Uint8Array(count), new Uint8Array(count)];
  const formTerms = new Uint16Array(length);
  const formTermsHigh = new Uint8Array(numbers.length > 65_536 ? length : 0);
  let [form, at] = [0, 0];
  for (let competency = 0; competency < read.length; competency += 1) {
    for (const { stems, kind, name } of read[competency]?.forms ?? []) {
      for (const stem of stems) {
        const term = numbers[stem] ?? 0;
        formTerms[at] = term & 0xffff;
        formTermsHigh[at] = term >>> 16;
        at += 1;
      }
      formKind[form] = kind;
      formName[form] = name;
      form += 1;
      formTermsFrom[form] = at;
    }
    formsFrom[competency + 1] = form;
  }
  return { formsFrom, formTermsFrom, formTerms, formTermsHigh, formKind, formName };
}
