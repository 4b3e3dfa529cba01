/** What the engine reads of a competency. */
export interface NamedCompetency {
  id: string;
  label: string;
  altLabels?: readonly string[];
  description?: string;
}

export const nameKinds = { label: 0, inner: 1, alt: 2, part: 3 } as const;

/** One way to call a competency: the numbers of its stems, what kind of name it is, and which name it came from (0: label, 1…: altLabels). */
export interface Form {
  stems: readonly number[];
  kind: number;
  name: number;
}

/**
 * The forms of a competency's names without repetition. "Java (computer programming)" is also called "Java", "Cascading Style
 * Sheets (CSS)" also "CSS", and "Law, ethics and compliance" is in part "ethics".
 */
export function formsOf({ label, altLabels = [] }: NamedCompetency, read: (text: string) => number[]): Form[] {
  const forms: Form[] = [];
  const add = (text: string, kind: number, name: number) => {
    const stems = read(text);
    if (stems.length === 0 || stems.length > 16 || forms.some((form) => isSame(form.stems, stems))) return;
    forms.push({ stems, kind, name });
  };
  add(label, nameKinds.label, 0);
  for (const inner of withoutParentheses(label)) add(inner, nameKinds.inner, 0);
  for (const [number, alt] of altLabels.slice(0, 200).entries()) add(alt, nameKinds.alt, number + 1);
  for (const [number, alt] of altLabels.slice(0, 200).entries()) {
    for (const inner of withoutParentheses(alt)) add(inner, nameKinds.alt, number + 1);
  }
  const parts = label.replace(/\(.*/, '').split(/,|&|\/|\band\b|\bor\b|\bund\b|\by\b/);
  if (parts.length > 1) for (const part of parts.slice(0, 8)) add(part, nameKinds.part, 0);
  return forms;
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((stem, at) => stem === b[at]);

function withoutParentheses(name: string): string[] {
  const [, before, inside] = /^([^(]{2,})\(([^)]{2,})\)/.exec(name) ?? [];
  if (before === undefined || inside === undefined) return [];
  return /^[\p{Lu}\d&+/.-]{2,8}$/u.test(inside) ? [before, inside] : [before];
}
