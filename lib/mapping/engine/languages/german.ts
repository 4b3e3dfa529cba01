import { type Language, wordsIn } from './language.ts';

const stops =
  'aber alle alles als also am an auch auf aus bei beim bis da dabei damit dann das dass dein deine dem den der des die dies diese diesem diesen dieser dieses du durch ein eine einem einen einer eines er es fur haben hat hier ich ihr ihre im in ist jede jeder jedes kann keine konnen mehr mit mussen nach nicht noch nur ob oder ohne sehr sein selbst sich sie sind so sowie uber um und uns unter vom von vor was weil welche wenn werden wie wir wird wo zu zum zur zwischen';

/** Light stemming as Savoy describes it (2006): the endings of number, gender and case only; "Straße", "Strasse" and "fuehren", "führen" are one. */
function stem(word: string): string {
  const plain = word
    .replaceAll('ß', 'ss')
    .replace(/([aou])e(?=[^aeiou]|$)/g, (whole, vowel, at) => (at === 0 || at > word.length - 3 ? whole : vowel));
  if (plain.length < 5) return plain;
  return plain
    .replace(/(?:ungen|innen)$/, (ending) => ending.slice(0, -2))
    .replace(/(?<=.{3})(?:ern|em|er|en|es|e|s|n)$/, '');
}

export const german: Language = {
  stem,
  stops: wordsIn(stops),
  letters: /[äöüß]/i,
  compounds: true,
};
