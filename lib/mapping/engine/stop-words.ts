const english =
  'a about above after all also am an and any are as at be because been being both but by can could did do does doing done during each etc few for from further ' +
  'get had has have having he her here him his how i if in into is it its itself just let may me might more most must my no nor not of off on once only or other our out over own per ' +
  's same shall she should so some such t than that the their them then there these they this those through to too under until up upon us very via was we were what when where which while who whom why will with within without would you your yourself';
const german =
  'aber alle als am an auch auf aus bei bis da das dass dem den der des die dies diese dieser durch ein eine einem einen einer eines er es fur hat ich ihr im in ist mit nach nicht noch oder sich sie sind sowie uber um und unter vom von vor was wie wir wird zu zum zur';
const spanish =
  'a al como con de del desde e el ella en entre es esta este la las lo los mas o para pero por que se ser sin sobre su sus tu u un una uno y ya';

const lists: Record<string, Set<string>> = {
  en: new Set(english.split(' ')),
  de: new Set(german.split(' ')),
  es: new Set(spanish.split(' ')),
};

/** The languages whose stop words are known. */
export const knownLanguages: readonly string[] = Object.keys(lists);

const none = new Set<string>();

/** Words of a language (BCP 47 tag) that say nothing about a subject, folded as tokens are. */
export function stopWords(language = 'en'): Set<string> {
  return lists[language.slice(0, 2).toLowerCase()] ?? none;
}
