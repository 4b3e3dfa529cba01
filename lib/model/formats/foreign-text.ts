import { type Fact, type Remark, type RemarkCode, remark } from '../remark.ts';
import { bounds } from './bounds.ts';
import type { FileProblem } from './model-file.ts';

/** Longest texts that a model holds, see lib/schema/model.ts; what others write longer is shortened and counted. */
const longest = { label: 200, description: 5000, title: 120, summary: 2000, category: 100 } as const;

/** Shortens texts of other people's formats to what a model holds, and says at the end how many it had to. */
export interface Shortener {
  line(text: string, kind: keyof typeof longest): string;
  passage(text: string, kind: keyof typeof longest): string;
  labels(names: Iterable<string>, besides: string): string[];
  warnings(): FileProblem[];
}

export function createShortener(): Shortener {
  let shortened = 0;
  let dropped = 0;
  const cut = (text: string, kind: keyof typeof longest) => {
    if (text.length <= longest[kind]) return text;
    shortened += 1;
    return `${text.slice(0, longest[kind] - 1).trimEnd()}…`;
  };
  return {
    line: (text, kind) => cut(oneLine(text), kind),
    passage: (text, kind) => cut(text.trim(), kind),
    labels(names, besides) {
      const seen = new Set([besides.toLowerCase()]);
      const kept: string[] = [];
      for (const name of names) {
        const label = oneLine(name);
        if (label === '' || seen.has(label.toLowerCase())) continue;
        seen.add(label.toLowerCase());
        if (label.length > longest.label || kept.length === 200) dropped += 1;
        else kept.push(label);
      }
      return kept;
    },
    warnings() {
      const list: FileProblem[] = [];
      if (shortened > 0) list.push(note('remarkShortened', shortened));
      if (dropped > 0) list.push(note('remarkNamesLeft', dropped));
      return list;
    },
  };
}

/** Something worth knowing about the file as a whole. */
export function note(code: RemarkCode, ...facts: Fact[]): FileProblem {
  return ofWhole(remark(code, ...facts));
}

export function ofWhole(said: Remark): FileProblem {
  return { place: { kind: 'whole' }, remark: said };
}

export function tooManyCompetencies(count: number): FileProblem[] {
  if (count <= bounds.competencies) return [];
  return [note('remarkTooManyCompetencies', count, bounds.competencies)];
}

/** Text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `{ name: value }`, or nothing where there is nothing to say. */
export function unlessEmpty<N extends string, V extends string | unknown[]>(name: N, value: V): Partial<Record<N, V>> {
  return value.length === 0 ? {} : ({ [name]: value } as Record<N, V>);
}
