/** Bytes of one evidence file at most, and how many a completion can have. */
export const longestFile = 10 * 1024 * 1024;
export const mostFiles = 10;

const starts: readonly [type: string, at: number, bytes: readonly number[]][] = [
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
];

/** A badge as JSON, or signed as a compact JWS (RFC 7515), whose header always begins so. */
const badgeStarts: typeof starts = [
  ['application/json', 0, [0x7b]],
  ['application/jwt', 0, [0x65, 0x79, 0x4a]],
];
const longestBadge = 256_000;

export const isBadgeType = (type: string): boolean => badgeStarts.some(([name]) => name === type);

/**
 * Media type of a PDF, a picture or a badge, told from its first bytes (their formats' signatures) and not from its name; undefined for
 * all else. SVG is none of them: it can carry scripts.
 */
export function evidenceFileType(bytes: Uint8Array): string | undefined {
  const known = bytes.length <= longestBadge ? [...starts, ...badgeStarts] : starts;
  return known.find(([, at, start]) => start.every((byte, index) => bytes[at + index] === byte))?.[0];
}
