/** Words of a text that mean something, in the form in which they are compared. */
export type Terms = (text: string) => string[];

/** What ESCO and O*NET call things, for proposing other names. */
export interface OtherNames {
  /** Whether any of their names has this word. */
  knows(word: string): boolean;
  /** Names for a competency of this label and of which this is said, the nearest first, six at most. */
  propose(label: string, about: string): string[];
}

interface Name {
  text: string;
  terms: Set<string>;
}

const most = 6;
const mostAbbreviated = 40;
/** How much of a name must stand in what is said of the competency, by the weight of its words. */
const leastCovered = 0.8;
/** A word in more names than these tells nothing. */
const mostUsual = 4000;

/** Opens the list: one thing a line, its names parted by tabs (made by test/tools/mapping/other-names.ts). */
export function openOtherNames(text: string, terms: Terms): OtherNames {
  const names = text
    .split(/[\n\t]/)
    .filter((name) => name !== '')
    .map((name): Name => ({ text: name, terms: new Set(terms(name)) }));
  const postings = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    for (const term of name.terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  }
  const weight = (term: string) => Math.log(1 + names.length / (postings.get(term)?.length ?? names.length));
  return {
    knows: (word) => terms(word).some((term) => postings.has(term)),
    propose(label, about) {
      const context = new Set(terms(about));
      const spelled = isAbbreviation(label) ? spelledOut(label, names, context) : [];
      const near = namesWithin(context, names, postings, weight);
      const found = [...new Set([...spelled, ...near])];
      return found.filter((name) => name.toLowerCase() !== label.toLowerCase()).slice(0, most);
    },
  };
}

/** Two to six capitals and digits: `GPM`, `R&D`, `S4`. */
export function isAbbreviation(label: string): boolean {
  return /^[\p{Lu}\d][\p{Lu}\d&/+.-]{1,5}$/u.test(label.trim());
}

/** Names whose words begin with the letters of an abbreviation, if what is said of it has one of those words. */
function spelledOut(abbreviation: string, names: Name[], context: ReadonlySet<string>): string[] {
  const letters = abbreviation.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const found: { text: string; shared: number }[] = [];
  for (const { text, terms } of names) {
    const shared = [...terms].filter((term) => context.has(term)).length;
    if (shared > 0 && initialsOf(text) === letters) found.push({ text, shared });
    if (found.length === mostAbbreviated) break;
  }
  return found.sort((a, b) => b.shared - a.shared).map(({ text }) => text);
}

const initialsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[\s/-]+/)
    .filter((word) => !/^(of|and|the|for|in|to|a|on)$/.test(word))
    .map((word) => word[0])
    .join('');

/** Names whose words stand in what is said, or nearly all of them; those of the rarest words first. */
function namesWithin(
  said: ReadonlySet<string>,
  names: Name[],
  postings: ReadonlyMap<string, number[]>,
  weight: (term: string) => number,
): string[] {
  const shared = new Map<number, number>();
  for (const term of said) {
    const list = postings.get(term) ?? [];
    if (list.length > mostUsual) continue;
    for (const at of list) shared.set(at, (shared.get(at) ?? 0) + weight(term));
  }
  const whole = (at: number) => [...(names[at]?.terms ?? [])].reduce((sum, term) => sum + weight(term), 0);
  return [...shared]
    .filter(([at, score]) => score >= leastCovered * whole(at))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .flatMap(([at]) => names[at]?.text ?? []);
}
