import { translationInto } from '../../domain/translation.ts';
import { withOtherName } from './short-names.ts';

/** What a competency is called, and what is said of it. */
interface Names {
  label: string;
  altLabels?: readonly string[];
  description?: string;
}

/** What the engine reads of a competency. */
export interface NamedCompetency extends Names {
  id: string;
  /** The same in other languages, by their tags (BCP 47). */
  translations?: Readonly<Record<string, Partial<Names>>>;
}

export const nameKinds = { label: 0, inner: 1, alt: 2, part: 3, object: 4 } as const;

/** Whether this kind of name is less than what a person would call the competency. */
export const isInPart = (kind: number): boolean => kind === nameKinds.part || kind === nameKinds.object;

/** One way to call a competency: the numbers of its stems, what kind of name it is, and which name it came from (0: label, 1…: altLabels). */
export interface Form {
  stems: readonly number[];
  kind: number;
  name: number;
}

const mostNames = 200;
// Forms count their names in 8 bits.
const mostNumbers = 256;

/** The names of a competency by the numbers that forms have: its own, then those in a language. */
export function namesOf({ label, altLabels = [], translations }: NamedCompetency, language?: string): string[] {
  const own = [label, ...altLabels.slice(0, mostNames)];
  const other = language === undefined ? undefined : translationInto(language, translations);
  return [...own, ...namesIn(other)].slice(0, mostNumbers);
}

const namesIn = ({ label, altLabels = [] }: Partial<Names> = {}): string[] =>
  label === undefined ? [...altLabels] : [label, ...altLabels];

/**
 * The forms of a competency's names without repetition. "Java (computer programming)" is also called "Java", "Cascading Style
 * Sheets (CSS)" also "CSS", and "Law, ethics and compliance" is in part "ethics".
 */
export function formsOf(
  { label, altLabels = [] }: Partial<Names>,
  read: (text: string) => number[],
  { forms = [], first = 0 }: { forms?: Form[]; first?: number } = {},
): Form[] {
  const add = (text: string, kind: number, name: number) => {
    const stems = read(text);
    if (stems.length === 0 || stems.length > 16 || isAmong(forms, stems)) return;
    if (first + name < mostNumbers) forms.push({ stems, kind, name: first + name });
  };
  const own = label ?? '';
  const alts = altLabels.slice(0, mostNames);
  const firstAlt = label === undefined ? 0 : 1;
  add(own, nameKinds.label, 0);
  for (const inner of withoutParentheses(own)) add(inner, nameKinds.inner, 0);
  const other = withOtherName(own);
  if (other !== undefined) add(other, nameKinds.inner, 0);
  alts.forEach((alt, number) => {
    add(alt, nameKinds.alt, number + firstAlt);
  });
  alts.forEach((alt, number) => {
    for (const inner of withoutParentheses(alt)) add(inner, nameKinds.alt, number + firstAlt);
  });
  const plain = own.replace(/\(.*/, '');
  const parts = plain.split(/,|&|\/|\band\b|\bor\b|\bund\b|\boder\b|\by\b/);
  if (parts.length > 1) for (const part of parts.slice(0, 8)) add(part, nameKinds.part, 0);
  const object = doing.exec(plain)?.[1];
  if (object !== undefined) add(object, nameKinds.object, 0);
  return forms;
}

// What is done with a subject says less than the subject.
const doing =
  /^(?:(?:advise|work|decide|report) (?:on|with|in)|carry out|apply knowledge of|have knowledge of|principles of|types of|basics of|theory of|administer|analyse|analyze|apply|assess|conduct|control|coordinate|create|define|design|develop|evaluate|exercise|execute|explain|facilitate|follow|have|identify|implement|interpret|lead|maintain|manage|monitor|organi[sz]e|oversee|perform|plan|practi[sc]e|prepare|process|promote|provide|research|show|study|supervise|support|teach|understand|use|utili[sz]e|write)\s+(.+)$/i;

function isAmong(forms: readonly Form[], stems: readonly number[]): boolean {
  for (const form of forms) if (isSame(form.stems, stems)) return true;
  return false;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return a.length === b.length;
}

function withoutParentheses(name: string): string[] {
  if (!name.includes('(')) return [];
  const [, before, inside] = /^([^(]{2,})\(([^)]{2,})\)/.exec(name) ?? [];
  if (before === undefined || inside === undefined) return [];
  return /^[\p{Lu}\d&+/.-]{2,8}$/u.test(inside) ? [before, inside] : [before];
}
