/** Reduces a lower-case word to what its inflections share; not a word of the language, only a key to compare by. */
export type Stem = (word: string) => string;

const known = new Map([
  ['programming', 'programming'],
  ['programmer', 'programming'],
  ['programmers', 'programming'],
  ['programme', 'program'],
  ['programmes', 'program'],
  ['marketing', 'marketing'],
  ['accounting', 'accounting'],
  ['business', 'business'],
  ['businesses', 'business'],
  ['news', 'news'],
  ['centre', 'center'],
  ['defence', 'defens'],
  ['licence', 'licens'],
  ['data', 'data'],
  ['people', 'people'],
  ['person', 'people'],
]);

const british: [RegExp, string][] = [
  [/^(behavi|col|fav|lab|harb|hum|neighb|flav|hon|endeav)our/, '$1or'],
  [/is(ation|ations|e|es|ed|ing|er|ers|able)$/, 'iz$1'],
  [/^analy[stz].*/, 'analys'],
  [/^catalogue/, 'catalog'],
];

/** Endings of one kind, the longest first: what follows at least `least` letters is replaced. */
const endings: [string, string, number][] = [
  ['ization', 'iz', 3],
  ['ational', 'at', 4],
  ['ibility', 'ibl', 3],
  ['ability', 'abl', 3],
  ['ically', 'ic', 3],
  ['ement', '', 4],
  ['ation', 'at', 3],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ical', 'ic', 3],
  ['tion', 't', 4],
  ['sion', 's', 4],
  ['ship', '', 5],
  ['ial', '', 5],
  ['ly', '', 4],
  ['al', '', 5],
  ['er', '', 5],
  ['or', '', 5],
  ['e', '', 3],
  ['y', 'i', 3],
];

function english(word: string): string {
  const fixed = known.get(word);
  if (fixed !== undefined || word.length < 4 || /[^a-z]/.test(word)) return fixed ?? word;
  let stem = word;
  for (const [pattern, replacement] of british) stem = stem.replace(pattern, replacement);
  stem = singular(stem);
  stem = withoutVerbEnding(known.get(stem) ?? stem);
  for (const [ending, replacement, least] of endings) {
    if (!stem.endsWith(ending) || stem.length - ending.length < least) continue;
    return undoubled(stem.slice(0, stem.length - ending.length) + replacement);
  }
  return stem;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) || /ics$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const [, stem] = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word) ?? [];
  return stem === undefined || stem.length < 3 ? word : undoubled(stem);
}

function undoubled(stem: string): string {
  return stem.length > 4 && /([bdfgklmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

// Light stemming as Savoy describes it (2006): the endings of number, gender and case only.
function german(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:ungen|innen)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=.{3})(?:ern|em|er|en|es|e|s|n)$/, '');
}

function spanish(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ces$/, 'z')
    .replace(/(?<=.{3})(?:es|os|as|s)$/, '')
    .replace(/(?<=.{3})[oae]$/, '');
}

const stemmers: Record<string, Stem> = { en: english, de: german, es: spanish };

/** The stemmer for a language tag (BCP 47); words of a language without one stay as they are. */
export function stemmerFor(language = 'en'): Stem {
  return stemmers[language.slice(0, 2).toLowerCase()] ?? ((word) => word);
}
