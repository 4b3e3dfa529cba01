import { type Language, wordsIn } from './language.ts';

const stops =
  'a about above after all also am an and any are as at be because been being both but by can could did do does doing done during each etc few for from further ' +
  'get had has have having he her here him his how i if in into is it its itself just let may me might more most must my no nor not of off on once only or other our out over own per ' +
  's same shall she should so some such t than that the their them then there these they this those through to too under until up upon us very via was we were what when where which while who whom why will with within without would you your yourself';

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
  // What would fall together with another word by its ending.
  ['production', 'production'],
  ['productions', 'production'],
  ['engineering', 'engineering'],
  ['engineer', 'engineering'],
  ['engineers', 'engineering'],
  ['engineered', 'engineering'],
  ['securities', 'securities'],
  ['physical', 'physical'],
  ['physically', 'physical'],
  ['canvas', 'canvas'],
  ['canvases', 'canvas'],
  ['customer', 'customer'],
  ['customers', 'customer'],
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
  ['tional', 't', 4],
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

function stem(word: string): string {
  const fixed = known.get(word);
  if (fixed !== undefined || word.length < 4 || /[^a-z]/.test(word)) return fixed ?? word;
  let root = word;
  for (const [pattern, replacement] of british) root = root.replace(pattern, replacement);
  root = singular(root);
  root = withoutVerbEnding(known.get(root) ?? root);
  for (const [ending, replacement, least] of endings) {
    if (!root.endsWith(ending) || root.length - ending.length < least) continue;
    return undoubled(root.slice(0, root.length - ending.length) + replacement);
  }
  return root;
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

/** British and American spelling, singular and plural, and the usual endings of verbs and nouns become one. */
export const english: Language = { stem, stops: wordsIn(stops) };
