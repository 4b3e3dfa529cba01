// Scripts without spaces between words: every letter counts as a word, so that a name is found inside a sentence.
const unspaced = String.raw`[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`;
// Skills are called .NET, C++, A+ and C#: there the sign belongs to the word. In "Python+SQL" and "Node.js" it does not.
const dotBefore = String.raw`(?:(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L}))?`;
const signAfter = String.raw`(?:\+\+|[+#](?![\p{L}\p{N}+#]))?`;
const word = new RegExp(String.raw`${unspaced}\p{M}*|${dotBefore}${letters}${signAfter}`, 'gu');

// Signs that no reader takes for letters, and that compatibility decomposition would turn into some (™ into "tm").
const unread = /[\u00AD\u200B-\u200F\u2060\uFEFF™℠]/g;
const accents = /[\u0300-\u036F]/g;

/** The words of a text, so that case, accents, width and punctuation no longer count: `C++ & Café` → `c++`, `cafe`. */
export function wordsOf(text: string): string[] {
  const folded = text.replace(unread, '').normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC');
  return folded.match(word) ?? [];
}
