import type { Shortener } from './foreign-text.ts';
import type { NamedRow, NamedTable } from './named-columns.ts';

/** The names that lists in further languages have for the concepts of the main one. */
export interface EscoTranslations {
  /** `{ translations: … }` of a concept, its names under these members; or nothing. */
  of(uri: string, label: string, altLabels?: string): { translations?: Record<string, Record<string, unknown>> };
}

/** The language of a file of the download, by its name: `skills_de`. */
export const languageOf = (table: NamedTable | undefined): string =>
  /_([a-z]{2})$/i.exec(table?.file ?? '')?.[1]?.toLowerCase() ?? 'en';

/** The lists, with that of the model's language first; English, where nothing else is said. */
export function mainFirst(lists: NamedTable[], language = 'en'): NamedTable[] {
  const main = lists.find((list) => languageOf(list) === language) ?? lists[0];
  const others = lists.filter((list) => list !== main && languageOf(list) !== languageOf(main));
  return main === undefined ? [] : [main, ...others];
}

/** A concept's other names, which the download parts by line breaks or bars. */
export const otherNamesIn = (get: NamedRow['get']): string[] =>
  `${get('altLabels')}\n${get('hiddenLabels')}`.split(/\\n|[\n|]+/);

/** Reads the names of lists in further languages, by the address of the concept. Descriptions would make models too large. */
export function escoTranslations(lists: NamedTable[], texts: Shortener, kind: 'label' | 'title'): EscoTranslations {
  const byUri = new Map<string, [language: string, label: string, altLabels: string[]][]>();
  for (const list of lists) {
    const language = languageOf(list);
    for (const { get } of list.rows()) {
      const [uri, label] = [get('conceptUri'), texts.line(get('preferredLabel'), kind)];
      if (uri === '' || label === '') continue;
      const known = byUri.get(uri) ?? [];
      if (known.length === 0) byUri.set(uri, known);
      known.push([language, label, texts.labels(otherNamesIn(get), label)]);
    }
  }
  return {
    of(uri, label, altLabels) {
      const found = (byUri.get(uri) ?? []).map(([language, name, others]) => {
        const also = altLabels !== undefined && others.length > 0 ? { [altLabels]: others } : {};
        return [language, { [label]: name, ...also }] as const;
      });
      return found.length > 0 ? { translations: Object.fromEntries(found) } : {};
    },
  };
}
