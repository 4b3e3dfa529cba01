const unspaced = String.raw`[\p{sc=Han}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;
const letters = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])+`;
// As in words.ts: the sign belongs to the word in .NET, C++, C# and A+, and not in "Python+SQL" or "Node.js".
const anyWord = new RegExp(
  String.raw`${unspaced}\p{M}*|(?:(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L}))?${letters}(?:\+\+|[+#](?![\p{L}\p{N}+#]))?`,
  'gu',
);
const accents = /[\u0300-\u036F]/g;

const fold = (raw: string): string => raw.normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC');

const kinds = { sign: 0, letter: 1, number: 2, other: 3 } as const;
const latinEnd = 0x250;
// Latin letters that stay one letter when folded are read by this table, ten times as fast as by the expression.
const latin = Uint8Array.from({ length: latinEnd }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(sign)) return kinds.sign;
  if (fold(sign).length !== 1 || sign.toLowerCase().length !== 1) return kinds.other;
  return /\p{L}/u.test(sign) ? kinds.letter : kinds.number;
});
// Dashes, quotation marks, currencies, arrows and boxes: no letters or digits among them.
const signs = [0x2000, 0x2070, 0x20a0, 0x20d0, 0x2122, 0x2123, 0x2190, 0x2460, 0x2500, 0x2776];

// Asked of each letter of a large model: what a closure holds would be made anew every time.
const kindOf = (code: number): number => (code < latinEnd ? (latin[code] ?? kinds.other) : kindOfSign(code));

function kindOfSign(code: number): number {
  const place = signs.findIndex((from) => code < from);
  return place % 2 === 1 ? kinds.sign : kinds.other;
}

/** Calls `visit` for each word of a text, folded, with its place; "IT" in capitals stays so, because it is not "it". */
export function scanWords(text: string, visit: (word: string, start: number, end: number) => void): void {
  const form = formOf(text);
  if (form === kinds.other) scanAny(text, visit);
  else scanLatin(text, form === kinds.sign, visit);
}

/** `sign` if all is ASCII, `letter` if all is Latin, else `other`. */
function formOf(text: string): number {
  let form: number = kinds.sign;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128) continue;
    if (kindOf(code) === kinds.other) return kinds.other;
    form = kinds.letter;
  }
  return form;
}

function scanLatin(text: string, ascii: boolean, visit: (word: string, start: number, end: number) => void): void {
  const lower = text.toLowerCase();
  eachPlace(text, (start, end) => {
    if (isIt(text, start, end)) visit('IT', start, end);
    else visit(ascii ? lower.slice(start, end) : fold(text.slice(start, end)), start, end);
  });
}

/** The same words as `scanWords`, by their places in the folded text; undefined if a text is more than ASCII. */
export function scanPlaces(
  text: string,
  visit: (folded: string, start: number, end: number) => void,
): true | undefined {
  if (formOf(text) !== kinds.sign) return undefined;
  const lower = text.toLowerCase();
  eachPlace(text, (start, end) => visit(isIt(text, start, end) ? text : lower, start, end));
  return true;
}

function eachPlace(text: string, visit: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; ) {
    if (kindOf(text.charCodeAt(at)) === kinds.sign && !isFirstDot(text, at)) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < text.length && kindOf(text.charCodeAt(at)) !== kinds.sign) at += 1;
    at = withSign(text, at);
    visit(start, at);
  }
}

/** A word may begin with the dot of ".NET", but not with the one in "Node.js" or "etc..". */
function isFirstDot(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46 || kindOf(text.charCodeAt(at + 1)) !== kinds.letter) return false;
  return at === 0 || (text.charCodeAt(at - 1) !== 46 && kindOf(text.charCodeAt(at - 1)) === kinds.sign);
}

/** Where the word ends that has its last letter before this place. */
function withSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 43 && text.charCodeAt(at + 1) === 43) return at + 2;
  if (code !== 43 && code !== 35) return at;
  const next = text.charCodeAt(at + 1);
  return next === 43 || next === 35 || (at + 1 < text.length && kindOf(next) !== kinds.sign) ? at : at + 1;
}

const isIt = (text: string, start: number, end: number): boolean =>
  end - start === 2 && text.charCodeAt(start) === 73 && text.charCodeAt(start + 1) === 84;

function scanAny(text: string, visit: (word: string, start: number, end: number) => void): void {
  for (const match of text.matchAll(anyWord)) {
    const [raw] = match;
    visit(raw === 'IT' ? raw : fold(raw), match.index, match.index + raw.length);
  }
}
