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

const spellings = [
  { british: /^(behavi|col|fav|lab|harb|hum|neighb|flav|hon|endeav)our/, american: '$1or' },
  { british: /is(ation|ations|e|es|ed|ing|er|ers|able)$/, american: 'iz$1' },
  { british: /^analy[stz].*/, american: 'analys' },
  { british: /^catalogue/, american: 'catalog' },
];

/** Endings of one kind, the longest first: what follows at least `least` letters is replaced. */
const endings = [
  { ending: 'ization', becomes: 'iz', least: 3 },
  { ending: 'ational', becomes: 'at', least: 4 },
  { ending: 'tional', becomes: 't', least: 4 },
  { ending: 'ibility', becomes: 'ibl', least: 3 },
  { ending: 'ability', becomes: 'abl', least: 3 },
  { ending: 'ically', becomes: 'ic', least: 3 },
  { ending: 'ement', becomes: '', least: 4 },
  { ending: 'ation', becomes: 'at', least: 3 },
  { ending: 'ment', becomes: '', least: 4 },
  { ending: 'ness', becomes: '', least: 4 },
  { ending: 'ical', becomes: 'ic', least: 3 },
  { ending: 'tion', becomes: 't', least: 4 },
  { ending: 'sion', becomes: 's', least: 4 },
  { ending: 'ship', becomes: '', least: 5 },
  { ending: 'ial', becomes: '', least: 5 },
  { ending: 'ly', becomes: '', least: 4 },
  { ending: 'al', becomes: '', least: 5 },
  { ending: 'er', becomes: '', least: 5 },
  { ending: 'or', becomes: '', least: 5 },
  { ending: 'e', becomes: '', least: 3 },
  { ending: 'y', becomes: 'i', least: 3 },
];

function stem(word: string): string {
  const fixed = known.get(word);
  if (fixed !== undefined || word.length < 4 || /[^a-z]/.test(word)) return fixed ?? word;
  let root = word;
  for (const { british, american } of spellings) root = root.replace(british, american);
  root = singular(root);
  root = withoutVerbEnding(known.get(root) ?? root);
  for (const { ending, becomes, least } of endings) {
    if (!root.endsWith(ending) || root.length - ending.length < least) continue;
    return undoubled(root.slice(0, root.length - ending.length) + becomes);
  }
  return root;
}

function singular(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) || /ics$/.test(word) ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  const stem = word.endsWith('ing') ? word.slice(0, -3) : word.endsWith('ed') ? word.slice(0, -2) : '';
  return stem.length < 3 || !/[aeiouy]/.test(stem) ? word : undoubled(stem);
}

function undoubled(stem: string): string {
  const last = stem.at(-1) ?? '';
  return stem.length > 4 && stem.at(-2) === last && 'bdfgklmnprt'.includes(last) ? stem.slice(0, -1) : stem;
}

/** British and American spelling, singular and plural, and the usual endings of verbs and nouns become one. */
export const english: Language = { stem, stops: wordsIn(stops) };
