import { type Language, wordsIn } from './language.ts';

const stops =
  'a al algo algunas algunos ante antes aqui asi aunque cada como con cual cuales cuando de del desde donde dos durante e el ella ellas ello ellos en entre era eres es esa esas ese eso esos esta estan estas este esto estos fue ha hace hacia han hasta hay la las le les lo los mas me mediante mejor mi mientras misma mismo mucho muchos muy ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien se sea segun ser si sido sin sino sobre solo son su sus tal tambien tan tanto te tendra tener tiene todas todo todos traves tu tus un una unas uno unos usted vez y ya';

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
