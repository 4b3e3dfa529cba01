import { type Packed, unpack } from './packed-arrays.ts';

/** The arrays of an index, in the order of the competencies it was built from. */
export const indexLayout = {
  /** Fingerprints of the terms, sorted. */
  high: 'u32',
  low: 'u32',
  /** How much a term tells, in nats. */
  idf: 'f32',
  /** Number in the background knowledge plus one, 0 if it is not there. */
  known: 'u16',
  /** Forms of each competency, then terms of each form (CSR). */
  formsFrom: 'u32',
  formTermsFrom: 'u32',
  formTerms: 'u16',
  /** What is above 16 bits of a form's terms; empty for fewer than 65,536 terms. */
  formTermsHigh: 'u8',
  formKind: 'u8',
  formName: 'u8',
  /** Sum of the idf of a competency's name terms, and of its description's. */
  nameMass: 'f32',
  aboutMass: 'f32',
  /** Competencies that have a term in a name, and in the description. */
  namesFrom: 'u32',
  names: 'u16',
  aboutFrom: 'u32',
  about: 'u16',
  vectors: 'i8',
  /** Competencies that speak of a topic of the knowledge, and how much each (0…255); how many topics are called like each. */
  topicsFrom: 'u32',
  topics: 'u16',
  topicShares: 'u8',
  taught: 'u8',
} as const;

export const indexMark = 0x534b4936;
/** More than this do not fit: competencies are counted in 16 bits. */
export const mostCompetencies = 65_535;

/** An opened index; nothing is read until it is used. */
export interface CompetencyIndex extends Packed<typeof indexLayout> {
  size: number;
  /** Room to count in, always left at zero. */
  room: {
    names: Float32Array;
    about: Float32Array;
    topics: Float32Array;
    titleTopics: Float32Array;
    slots: Int32Array;
  };
}

/** The term at a place of `formTerms`. */
export function formTermAt({ formTerms, formTermsHigh }: CompetencyIndex, at: number): number {
  const low = formTerms[at] ?? 0;
  return formTermsHigh.length === 0 ? low : low + 65_536 * (formTermsHigh[at] ?? 0);
}

/** Opens what `buildIndex` made; undefined if the bytes are something else or were made by another version. */
export function openIndex(buffer: ArrayBuffer): CompetencyIndex | undefined {
  const arrays = unpack(indexMark, indexLayout, buffer);
  if (arrays === undefined) return undefined;
  const size = arrays.nameMass.length;
  const room = {
    names: new Float32Array(size),
    about: new Float32Array(size),
    topics: new Float32Array(size),
    titleTopics: new Float32Array(size),
    slots: new Int32Array(arrays.idf.length),
  };
  return { ...arrays, size, room };
}
