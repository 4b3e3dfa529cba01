// Control, format and bidi characters from a file could turn the sentence around them upside down on the screen.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Text from a file on one line and at most 80 characters, safe to show inside a sentence. */
export function inert(text: string): string {
  const clean = text.slice(0, 400).replace(unprintable, ' ').trim();
  return clean.length > 80 ? `${clean.slice(0, 79)}…` : clean;
}
