import { unzipSync } from 'fflate';
import { bounds } from './bounds.ts';
import type { ModelFile } from './model-file.ts';

export type Unpacked = { ok: true; files: ModelFile[] } | { ok: false; reason: 'damaged' | 'too-big' | 'too-many' };

const isNoise = (path: string) => path.endsWith('/') || path.startsWith('__MACOSX/') || /(^|\/)\.[^/]*$/.test(path);

/** What may still be unpacked, by all archives of one import together. */
export interface Budget {
  bytes: number;
  files: number;
}

export const fullBudget = (): Budget => ({ bytes: bounds.unpacked, files: bounds.files });

const wanted = /\.(xml|rels|csv|tsv|txt|json|jsonld|xlsx)$/i;

/**
 * The readable files in a ZIP archive. The declared sizes are taken off the budget before anything is unpacked, and fflate
 * never writes beyond them, so that an archive of a few kB cannot fill the memory.
 */
export function unpackZip(bytes: Uint8Array, budget: Budget): Unpacked {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (isNoise(name) || !wanted.test(name)) return false;
    budget.files -= 1;
    budget.bytes -= originalSize;
    return budget.bytes >= 0 && budget.files >= 0;
  };
  try {
    const found = unzipSync(bytes, { filter });
    if (budget.bytes < 0) return { ok: false, reason: 'too-big' };
    if (budget.files < 0) return { ok: false, reason: 'too-many' };
    return { ok: true, files: Object.entries(found).map(([name, content]) => ({ name, bytes: content })) };
  } catch {
    return { ok: false, reason: budget.bytes < 0 ? 'too-big' : 'damaged' };
  }
}
