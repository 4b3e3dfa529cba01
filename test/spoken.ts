import type { FilePlace } from '../lib/model/formats/model-file.ts';
import type { ModelProblem } from '../lib/model/model-problem.ts';
import de from '../lib/static/_locales/de/messages.json' with { type: 'json' };
import en from '../lib/static/_locales/en/messages.json' with { type: 'json' };

/** The language that the texts are in; English unless a test says otherwise. */
export const spoken: { language: 'en' | 'de' } = { language: 'en' };

const locales: Record<string, Record<string, { message: string }>> = { en, de };

/** Stands in for the browser's own: a name without a text is a mistake here, where a browser would show nothing. */
function getMessage(name: string, substitutions: string[] = []): string {
  const words = locales[spoken.language]?.[name];
  if (words === undefined) throw new Error(`There is no text “${name}” in ${spoken.language}.`);
  return words.message.replace(/\$([1-9])/g, (_, index: string) => {
    const put = substitutions[Number(index) - 1];
    if (put === undefined) throw new Error(`The text “${name}” wants a fact $${index} that it does not get.`);
    return put;
  });
}

// `wxt/browser` takes what is there when it is loaded.
Reflect.set(globalThis, 'chrome', { i18n: { getMessage, getUILanguage: () => spoken.language } });
const { filePlaceText, remarkText } = await import('../lib/text/remark-text.ts');

export { filePlaceText };

/** What is said of a file, in the language that is spoken. */
export const saidOf = ({ remark }: Pick<ModelProblem, 'remark'>): string => remarkText(remark);

/** A place in short, the same in every language: `Roles!C4`, `12:5`. */
export function markOf(place: FilePlace): string {
  if (place.kind === 'whole') return '';
  if (place.kind === 'named') return place.name;
  if (place.kind === 'path') return place.path;
  if (place.kind === 'line') return `${place.line}:${place.column}`;
  return `${place.table}!${place.column?.letters ?? ''}${place.row}`;
}
