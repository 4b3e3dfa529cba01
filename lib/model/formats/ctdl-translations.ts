import { otherTextsOf } from './ctdl-terms.ts';
import { oneLine, type Shortener } from './foreign-text.ts';

type Texts = Record<string, string | string[]>;

// As many as a model may have.
const mostLanguages = 40;

/** Collects what the language maps of a node hold besides the model's language: `{ translations: … }`, or nothing. */
export function createTranslations(node: unknown, language: string) {
  const translations: Record<string, Texts> = {};
  const put = (tag: string, member: string, text: string | string[]) => {
    if (text.length === 0) return;
    if (!Object.hasOwn(translations, tag) && Object.keys(translations).length === mostLanguages) return;
    translations[tag] = { ...translations[tag], [member]: text };
  };
  return {
    /** One text: of the first of these terms that has it in a language. */
    text(member: string, cut: (text: string) => string, ...terms: string[]): void {
      for (const term of terms) {
        for (const [tag, [text = '']] of otherTextsOf(node, term, language)) {
          if (translations[tag]?.[member] === undefined) put(tag, member, cut(text));
        }
      }
    },
    /** Several names, of all these terms. */
    names(member: string, texts: Shortener, ...terms: string[]): void {
      const found = new Map<string, string[]>();
      for (const term of terms) {
        for (const [tag, names] of otherTextsOf(node, term, language)) {
          found.set(tag, [...(found.get(tag) ?? []), ...names]);
        }
      }
      for (const [tag, names] of found)
        put(tag, member, texts.labels(names, oneLine(String(translations[tag]?.label ?? ''))));
    },
    /** Without texts that only repeat another. */
    all(): { translations?: Record<string, Texts> } {
      for (const [tag, { description, ...others }] of Object.entries(translations)) {
        if (description !== undefined && description === others.label) translations[tag] = others;
      }
      return Object.keys(translations).length > 0 ? { translations } : {};
    },
  };
}
