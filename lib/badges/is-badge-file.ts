import { mostFileBytes } from './limits.ts';

const start = (bytes: Uint8Array) => new TextDecoder().decode(bytes.subarray(0, 65_536)).trimStart();

/** A compact JWS or one of its kin, by its first letters: every header starts with `{"`. */
const isToken = (text: string) => /^eyJ[\w-]+\.[\w-]/.test(text);

const isPicture = (bytes: Uint8Array, text: string) =>
  (bytes[0] === 0x89 && bytes[1] === 0x50) || /^<(\?xml|svg|!DOCTYPE\s+svg)/i.test(text);

const isBadgeJson = (text: string) =>
  text.startsWith('{') &&
  /openbadge|purl\.imsglobal\.org\/spec\/(ob|clr)|VerifiableCredential|"Assertion"|"BadgeClass"|"issuedOn"/i.test(text);

/** Whether a dropped file looks like a badge, from its first 64 kB: cheap, and right for files of other kinds. */
export function isBadgeFile(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length > 100 * mostFileBytes) return false;
  const text = start(bytes);
  return isPicture(bytes, text) || isToken(text) || isBadgeJson(text);
}
