import { primaryOf } from '../../../domain/translation.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { spanish } from './spanish.ts';

/** The languages that can be read, by their codes (ISO 639-1). */
const languages: Record<string, Language> = { en: english, de: german, es: spanish };

export const knownLanguages: readonly [code: string, language: Language][] = Object.entries(languages);

const asTheyAre: Language = { stem: (word) => word, stops: new Set() };

/** How a language is read, by its tag; words of one that is not known stay as they are. */
export function languageFor(tag = 'en'): Language {
  return languages[primaryOf(tag)] ?? asTheyAre;
}
