import { type Knowledge, openKnowledge } from '../../mapping/engine/knowledge.ts';
import type { Weights } from '../../mapping/engine/regression.ts';
import { usualWordsSchema, weightsSchema } from '../../schema/weights.ts';

/** What the mapping engine ships with. */
export interface MappingFiles {
  knowledge: Knowledge;
  weights: Weights;
  /** Digest of all, so that what was made with older ones is made anew. */
  version: string;
}

/** SHA-256 (FIPS 180-4) in hexadecimal digits. */
export async function digest(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const empty = new ArrayBuffer(0);

function jsonIn(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Reads the files of the mapping engine, each by its path in the extension. Throws when the package is damaged. */
export async function readMappingFiles(read: (path: string) => Promise<ArrayBuffer>): Promise<MappingFiles> {
  const names = ['knowledge.bin', 'topics.bin', 'usual-words.json', 'weights.json'];
  const files = await Promise.all(names.map((name) => read(`/mapping/${name}`)));
  const [bytes = empty, topicsBytes = empty, wordsBytes = empty, weightsBytes = empty] = files;
  const knowledge = openKnowledge(bytes, topicsBytes, usualWordsSchema.parse(jsonIn(wordsBytes)));
  // The weights were learned with topics: without them every confidence would be wrong.
  if (knowledge?.topics === undefined)
    throw new Error('The extension’s background knowledge is damaged: install the extension again.');
  const weights = weightsSchema.parse(jsonIn(weightsBytes));
  return {
    knowledge,
    weights,
    version: (await Promise.all(files.map(digest))).join(' '),
  };
}
