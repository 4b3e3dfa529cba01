import { browser } from 'wxt/browser';
import type messages from '../static/_locales/en/messages.json';

export type TextName = keyof typeof messages;
/** Names that have a form for each plural category: `requirements_one`, `requirements_other`. */
type PluralName = { [N in TextName]: N extends `${infer Stem}_other` ? Stem : never }[TextName];

// `wxt/browser` types names from its own generated list; ours comes from the messages file itself.
const getMessage = () => browser.i18n.getMessage as (name: string, substitutions?: string[]) => string;
// Asked for at each call, so that rooms without a browser can load this file.
const message = (name: string, substitutions?: string[]) => getMessage()(name, substitutions);

/**
 * The language of the texts, for numbers, dates and plural forms. The person's own tag (`de-AT`) where we speak their
 * language; else the language the browser fell back to, so that a French browser does not mix French dates into English.
 */
export function language(): string {
  const spoken = message('languageCode');
  const wanted = browser.i18n.getUILanguage().replace('_', '-');
  return spoken === '' || wanted.split('-')[0] === spoken ? wanted : spoken;
}

/** `rtl` or `ltr`, as the browser lays out the person's language. */
export function direction(): 'ltr' | 'rtl' {
  return message('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** A text in the person's language. `$1`, `$2` … are replaced in order. */
export function text(name: TextName, ...substitutions: (string | number)[]): string {
  return message(name, substitutions.map(String));
}

/** A text that depends on a number; `$1` is the number in the person's own writing. */
export function plural(name: PluralName, count: number, ...substitutions: (string | number)[]): string {
  const category = new Intl.PluralRules(language()).select(count);
  const shown = [new Intl.NumberFormat(language()).format(count), ...substitutions.map(String)];
  return message(`${name}_${category}`, shown) || message(`${name}_other`, shown);
}

/** A number as the person writes it, at most one digit after the point. */
export function amount(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(value);
}

/** Several things in one phrase, as the person's language joins them: “SQL, Python, and Git”. */
export function listed(things: string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(things);
}
