import { createHash } from 'node:crypto';

/** Count and order-free xor of the SHA-256 of every key. Contract: `Digest`. */
export function digestOf(keys: string[]): { count: number; xor: string } {
  const sum = Buffer.alloc(32);
  for (const key of keys) {
    const hash = createHash('sha256').update(key).digest();
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) ^ (hash[i] ?? 0);
  }
  return { count: keys.length, xor: sum.toString('hex') };
}
