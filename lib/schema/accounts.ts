import * as z from 'zod/mini';

const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/));

/** What is remembered of the accounts that sites named: salted hashes, never an id. Stays on this device. */
export const accountsSchema = z.object({
  /** 32 random bytes of this installation, in hexadecimal. */
  salt: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Provider and way of naming → the accounts that were named there, the first one first. */
  named: z.record(z.string(), z.array(hash).check(z.minLength(1), z.maxLength(5))),
  /** Further accounts of which the person said that they are theirs too. */
  own: z.array(hash).check(z.maxLength(500)),
});
export type Accounts = z.infer<typeof accountsSchema>;
