import { type Language, wordsIn } from './language.ts';

const stops =
  'aber alle allem allen aller alles als also am an auch auf aus bei beim bereits bis da dabei dafur damit dann das dass davon dazu dein deine deinem deinen deiner dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch eigene eigenen ein eine einem einen einer eines er es etwas fur fuer ganz gegen haben hat hier ich ihm ihnen ihr ihre ihrem ihren ihrer im in indem ins ist jede jedem jeden jeder jedes jedoch jetzt kann kannst keine konnen mehr mehrere meist mit mussen nach nicht noch nur ob oder ohne sehr sein seine seiner selbst sich sie sind so sogar sollte sollten somit soweit sowie sowohl uber ueber um und uns unser unsere unter vielen vom von vor warum was weil welche welchen welcher welches wenn werden wie wieder wir wird wirst wo wobei wurde zu zum zur zwischen';

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
