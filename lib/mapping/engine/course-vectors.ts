import type { CourseTerms } from './course-terms.ts';
import { addVector, dimensionsOf, type Knowledge, normalise } from './knowledge.ts';
import { saturated } from './saturated.ts';

/** Where a course, its title alone and each of its sentences lie in the background knowledge; empty without knowledge. */
export interface CourseVectors {
  full: Float32Array;
  title: Float32Array;
  sentences: Float32Array[];
}

const mostSentences = 24;

export function vectorsOf(read: CourseTerms, knowledge: Knowledge | undefined): CourseVectors {
  return {
    full: fullVectorOf(read, knowledge),
    title: titleVectorOf(read, knowledge),
    sentences: sentenceVectorsOf(read, knowledge),
  };
}

export function fullVectorOf({ terms, pairs }: CourseTerms, knowledge: Knowledge | undefined): Float32Array {
  const vector = new Float32Array(dimensionsOf(knowledge));
  if (knowledge === undefined) return vector;
  for (const { known, weight } of terms) if (known >= 0) addVector(vector, known, saturated(weight), knowledge);
  for (const [pair, { weight }] of pairs) addVector(vector, pair, saturated(weight), knowledge);
  return normalise(vector);
}

function titleVectorOf({ terms, pairs }: CourseTerms, knowledge: Knowledge | undefined): Float32Array {
  const vector = new Float32Array(dimensionsOf(knowledge));
  if (knowledge === undefined) return vector;
  for (const { known, inTitle } of terms) if (known >= 0 && inTitle) addVector(vector, known, 1, knowledge);
  for (const [pair, { inTitle }] of pairs) if (inTitle) addVector(vector, pair, 1, knowledge);
  return normalise(vector);
}

function sentenceVectorsOf({ tokens, terms }: CourseTerms, knowledge: Knowledge | undefined): Float32Array[] {
  const vectors: Float32Array[] = [];
  if (knowledge === undefined) return vectors;
  let sentence = -1;
  for (const token of tokens) {
    if (token.sentence !== sentence) {
      if (vectors.length === mostSentences) break;
      sentence = token.sentence;
      vectors.push(new Float32Array(dimensionsOf(knowledge)));
    }
    const known = terms[token.term]?.known ?? -1;
    const vector = vectors.at(-1);
    if (known >= 0 && vector !== undefined) addVector(vector, known, 1, knowledge);
    if (token.pair >= 0 && vector !== undefined) addVector(vector, token.pair, 1, knowledge);
  }
  return vectors.map(normalise);
}
