import * as z from 'zod/mini';

/** Longest text that is read from a badge; what is kept of it is shorter. */
const longest = 100_000;
export const words = z.string().check(z.maxLength(longest));

/** JSON-LD writes one thing as itself and several as a list. */
export const list = <T extends z.ZodMiniType>(item: T) =>
  z.pipe(
    z.union([z.array(item).check(z.maxLength(1000)), item]),
    z.transform((value): z.output<T>[] => (Array.isArray(value) ? value : [value as z.output<T>])),
  );

/** A text, or one in several languages (VC Data Model 2.0, 11.1): the first is taken. */
const said = z.object({ '@value': words });
export const text = z.pipe(
  z.union([words, said, z.array(said).check(z.minLength(1))]),
  z.transform((value) => {
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : (first?.['@value'] ?? '');
  }),
);

/** A moment as people write it in badges: RFC 3339, a day, or seconds since 1970 (Open Badges 1.0). */
export const moment = z.pipe(
  z.union([z.string().check(z.maxLength(64)), z.number()]),
  z.transform((value, context) => {
    const seconds = typeof value === 'number' || /^\d{9,10}$/.test(value) ? Number(value) : undefined;
    const isDated = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
    const date = new Date(seconds !== undefined ? seconds * 1000 : isDated ? value : Number.NaN);
    // Years of five digits are written in another way, and nobody has learnt then.
    if (date.getTime() < Date.UTC(10_000, 0)) return date.toISOString();
    context.issues.push({ code: 'custom', message: 'no date', input: value });
    return z.NEVER;
  }),
);

/** One recipient, plain or as a hash with its salt (Open Badges 2.0 IdentityObject; 3.0, B.1.11). */
export interface Identity {
  value: string;
  isHashed: boolean;
  salt: string;
  isMail: boolean;
}
