/** The first part of a language tag (BCP 47), in small letters: `de` of `de-AT`. */
export const primaryOf = (tag: string): string => tag.split(/[-_]/, 1)[0]?.toLowerCase() ?? '';

/** What is said in a language, or in another form of it: of `de`, where there is nothing in `de-AT`. */
export function translationInto<Text>(language: string, texts: Readonly<Record<string, Text>> = {}): Text | undefined {
  const wanted = primaryOf(language);
  const near = () => Object.keys(texts).find((tag) => primaryOf(tag) === wanted);
  const tag = [language, wanted].find((one) => Object.hasOwn(texts, one)) ?? near();
  return tag === undefined ? undefined : texts[tag];
}
