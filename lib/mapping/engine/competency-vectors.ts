import type { ReadCompetency } from './build-index.ts';
import { nameKinds } from './competency-names.ts';
import { addVector, dimensionsOf, type Knowledge, normalise, pairOf } from './knowledge.ts';

const weightOfKind: Record<number, number> = {
  [nameKinds.label]: 2,
  [nameKinds.inner]: 1,
  [nameKinds.alt]: 1,
  [nameKinds.part]: 0,
  [nameKinds.object]: 0,
};
const weightOfAbout = 0.5;

/** Where each competency lies in the background knowledge, by its names and description; `known` by the numbers of stems. */
export function competencyVectors(read: readonly ReadCompetency[], known: Int32Array, knowledge: Knowledge): Int8Array {
  const size = dimensionsOf(knowledge);
  const vectors = new Int8Array(read.length * size);
  const sum = new Float32Array(size);
  // Words are counted first: a vector is added once for each, however many names have it.
  const weights = new Float32Array(known.length);
  for (const [competency, { forms, names, about }] of read.entries()) {
    for (const { stems, kind } of forms)
      for (const stem of stems) weights[stem] = (weights[stem] ?? 0) + (weightOfKind[kind] ?? 0);
    for (const stem of about) weights[stem] = (weights[stem] ?? 0) + weightOfAbout;
    sum.fill(0);
    for (const { stems, kind } of forms) {
      const weight = weightOfKind[kind] ?? 0;
      if (weight === 0) continue;
      for (let at = 1; at < stems.length; at += 1) {
        const pair = pairOf(known[stems[at - 1] ?? 0] ?? -1, known[stems[at] ?? 0] ?? -1, knowledge);
        if (pair >= 0) addVector(sum, pair, weight, knowledge);
      }
    }
    const add = (stem: number) => {
      const weight = weights[stem] ?? 0;
      const number = known[stem] ?? -1;
      if (number >= 0 && weight > 0) addVector(sum, number, weight, knowledge);
      weights[stem] = 0;
    };
    names.forEach(add);
    about.forEach(add);
    normalise(sum);
    for (let at = 0; at < size; at += 1) vectors[competency * size + at] = Math.round((sum[at] ?? 0) * 127);
  }
  return vectors;
}
