import { type Knowledge, openKnowledge } from '../mapping/engine/knowledge.ts';
import type { Weights } from '../mapping/engine/regression.ts';
import { weightsSchema } from '../schema/weights.ts';

/** What the mapping engine ships with. */
export interface MappingFiles {
  knowledge: Knowledge;
  weights: Weights;
  /** Digest of both, so that what was made with older ones is made anew. */
  version: string;
}

/** SHA-256 (FIPS 180-4) in hexadecimal digits. */
export async function digest(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads the files of the mapping engine, each by its path in the extension. Throws when the package is damaged. */
export async function readMappingFiles(read: (path: string) => Promise<ArrayBuffer>): Promise<MappingFiles> {
  const [bytes, weightsBytes] = await Promise.all([read('/mapping/knowledge.bin'), read('/mapping/weights.json')]);
  const knowledge = openKnowledge(bytes);
  if (knowledge === undefined) throw new Error('The background knowledge of the extension is damaged.');
  const weights = weightsSchema.parse(JSON.parse(new TextDecoder().decode(weightsBytes)));
  return { knowledge, weights, version: `${await digest(bytes)} ${await digest(weightsBytes)}` };
}
