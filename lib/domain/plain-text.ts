/**
 * The same JSON value with every text in it well-formed: unpaired surrogates and U+0000, which RFC 8785 and PostgreSQL
 * refuse, become U+FFFD. Otherwise one hostile title could never be hashed, and would hold up all others.
 */
export function plainText<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_name, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\ufffd') : part,
  );
}
