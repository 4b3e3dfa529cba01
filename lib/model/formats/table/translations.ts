import { listIn, type SheetRow } from './cells.ts';
import { type Field, headerWords, plainWord, type TableKind } from './table-fields.ts';

/** What can be said in several languages, and the member of the model that holds it. */
const members = {
  competencies: { name: 'label', otherNames: 'altLabels', description: 'description' },
  levels: { name: 'name', description: 'description' },
  roles: { name: 'title', summary: 'summary' },
} as const satisfies Partial<Record<TableKind, Partial<Record<Field, string>>>>;
type TranslatedKind = keyof typeof members;

const isTranslated = (kind: TableKind): kind is TranslatedKind => Object.hasOwn(members, kind);

// "Label@de", "Label (de)" or "Label [pt-BR]"; "Name (id)" has an id, not a name in Indonesian.
const inLanguage = /^(.+?)\s*(?:@|\((?!id\))|\[(?!id\]))\s*([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*[)\]]?$/;

/** The member and the language that a header such as "Label@de" names, for sheets of this kind. */
export function translatedHeader(kind: TableKind, header: string): { member: string; language: string } | undefined {
  const [, name = '', language] = inLanguage.exec(header.trim()) ?? [];
  if (language === undefined || !isTranslated(kind)) return undefined;
  const word = plainWord(name);
  const found = Object.entries(members[kind]).find(([field]) =>
    Object.entries(headerWords[kind]).some(([own, words]) => own === field && words.split(' ').includes(word)),
  );
  return found && { member: found[1], language };
}

/** `{ translations: … }` of what a row says in other languages, or nothing. */
export function translationsIn(row: SheetRow, kind: TranslatedKind) {
  const translations: Record<string, Record<string, string | string[]>> = {};
  for (const { value, header } of row.cells('translation')) {
    const named = translatedHeader(kind, header);
    if (named === undefined || value === '') continue;
    const { member, language } = named;
    translations[language] = {
      ...translations[language],
      [member]: member === 'altLabels' ? [...new Set(listIn(value))] : value,
    };
  }
  return Object.keys(translations).length > 0 ? { translations } : {};
}
