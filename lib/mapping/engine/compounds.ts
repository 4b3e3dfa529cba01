import { numberOf, type TermTable } from './term-table.ts';

const leastPart = 5;
const leastRest = 3;

/**
 * The terms of a table that a word is put together from: the longest it begins with, and the longest it ends in.
 * "fuhrungskraft" begins with "fuhrung".
 */
export function partsOfCompound(word: string, table: TermTable): number[] {
  const parts: number[] = [];
  for (let length = word.length - leastRest; length >= leastPart; length -= 1) {
    const part = numberOf(word.slice(0, length), table);
    if (part < 0) continue;
    parts.push(part);
    break;
  }
  for (let from = leastRest; from <= word.length - leastPart; from += 1) {
    const part = numberOf(word.slice(from), table);
    if (part < 0) continue;
    if (!parts.includes(part)) parts.push(part);
    break;
  }
  return parts;
}
