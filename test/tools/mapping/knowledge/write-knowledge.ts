import { writeFileSync } from 'node:fs';
import { knowledgeLayout, knowledgeMark } from '../../../../lib/mapping/engine/knowledge.ts';
import { pack } from '../../../../lib/mapping/engine/packed-arrays.ts';
import type { TermTable } from '../../../../lib/mapping/engine/term-table.ts';

const knowledgeFile = new URL('../../../../lib/mapping/data/knowledge.bin', import.meta.url);

/** What was learned of words, and of pairs of them by the numbers of both. */
export interface Learned {
  table: TermTable;
  size: number;
  /** The share of documents that have each word, of so many. */
  usual: number[];
  documents: number;
  pairs: readonly (readonly number[])[];
  /** Where the words lie, then the pairs. */
  vectors: Float32Array;
}

/** Writes the table with the share of documents that have each word, and the vectors in four bits a number. */
export function writeKnowledge({ table, size, usual, documents, pairs, vectors }: Learned): void {
  const rows = Array.from({ length: vectors.length / size }, (_, row) =>
    vectors.subarray(row * size, (row + 1) * size),
  );
  const lengths = rows.slice(0, table.high.length).map((row) => Math.hypot(...row));
  const longest = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.999)] ?? 1;
  // A share of a word's length stays: words that mean little are short.
  const packed = rows.map((row) => inSteps(row.map((value) => (value * 380) / longest)));
  const buffer = pack(knowledgeMark, knowledgeLayout, {
    high: table.high,
    low: table.low,
    dimensions: [size],
    first: pairs.map(([first = 0]) => first),
    second: pairs.map(([, second = 0]) => second),
    usual: usual.map((share) => Math.min(255, Math.round(-20 * Math.log(share + 0.3 / documents)))),
    steps: packed.map(({ step }) => step),
    halves: packed.flatMap(({ halves }) => halves),
  });
  writeFileSync(knowledgeFile, new Uint8Array(buffer));
  const megabytes = (buffer.byteLength / 1e6).toFixed(2);
  console.info(`${table.high.length} words, ${pairs.length} pairs of words, ${megabytes} MB`);
}

/** A vector in whole steps from −7 to 7, two in a byte, and the step (in fourteenths) with which least is lost. */
function inSteps(row: Float32Array): { step: number; halves: number[] } {
  const most = row.reduce((longest, value) => Math.max(longest, Math.abs(value)), 0);
  const inStep = (value: number, step: number) => Math.max(-7, Math.min(7, Math.round((value * 14) / step)));
  let [best, least] = [1, Number.POSITIVE_INFINITY];
  // Cutting the few largest numbers short leaves finer steps to all others.
  for (let cut = 0.6; cut <= 1.001; cut += 0.05) {
    const step = Math.max(1, Math.min(254, Math.round(2 * most * cut)));
    const lost = row.reduce((sum, value) => sum + (value - (inStep(value, step) * step) / 14) ** 2, 0);
    if (lost < least) [best, least] = [step, lost];
  }
  const halves: number[] = [];
  for (let at = 0; at < row.length; at += 2)
    halves.push(((inStep(row[at] ?? 0, best) + 8) << 4) | (inStep(row[at + 1] ?? 0, best) + 8));
  return { step: best, halves };
}
