/**
 * A UUID made of a name, always the same (version 8, RFC 9562 § 5.8: four FNV-1a sums of 32 bits). It only has to look like a
 * UUID and differ from the others of one file; nothing is kept safe by it.
 */
export function uuidOf(name: string): string {
  const hex = [0x811c9dc5, 0x01234567, 0x89abcdef, 0xdeadbeef].map((seed) => sum(name, seed)).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function sum(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
