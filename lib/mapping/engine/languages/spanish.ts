import { type Language, wordsIn } from './language.ts';

const stops =
  'a al cada como con cual cuando de del desde donde dos durante e el en entre era es esta estas este esto estos ha han hay la las le les lo los mas me mejor mi muy ni no nos o os otra otro para pero por que se sea segun ser si sin sobre solo son su sus tal tambien te todo todos tu tus un una uno y ya';

function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ces$/, 'z')
    .replace(/(?<=.{3})(?:es|os|as|s)$/, '')
    .replace(/(?<=.{3})[oae]$/, '');
}

export const spanish: Language = {
  stem,
  stops: wordsIn(stops),
  letters: /[ñáíóú¿¡]/i,
};
