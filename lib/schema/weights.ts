import * as z from 'zod/mini';
import './primitives.ts';

const numbers = z.array(z.number());

/** The weights of the mapping engine as they ship (lib/mapping/data/weights.json). */
export const weightsSchema = z.object({
  features: z.array(z.string()),
  contexts: z.array(z.string()),
  values: numbers,
  units: z.object({ into: numbers, bias: numbers, out: numbers }),
  slopes: numbers,
  bends: numbers,
  offsets: numbers,
});

/** Usual words of other languages with their English, by language code. */
export const usualWordsSchema = z.record(z.string(), z.record(z.string(), z.string()));
