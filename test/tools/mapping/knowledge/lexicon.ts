import { readdirSync, readFileSync } from 'node:fs';

/** What was written for this project: what a topic is called, and how courses and advertisements speak of it. */
export interface LexiconTopic {
  called: string[];
  phrases: string[];
  /** Whether few learn it. */
  rare: boolean;
}

/** Reads the lexicon; some of what topics are called has commas in it, which is known by the labels of ESCO. */
export function readLexicon(labels: readonly string[]): LexiconTopic[] {
  const folder = new URL('lexicon/', import.meta.url);
  const withCommas = new Set(labels.filter((label) => label.includes(',')).map((label) => label.toLowerCase()));
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .map((line) => ({ line, rare: file.startsWith('esco-') })),
    )
    .filter(({ line }) => line.includes(':') && !line.startsWith('#'))
    .map(({ line, rare }) => {
      const [heads = '', ...rest] = line.split(':');
      return { called: joined(partsOf(heads), withCommas), phrases: partsOf(rest.join(',')), rare };
    });
}

export const entriesOf = ({ called, phrases }: LexiconTopic): string[] => [...called, ...phrases];

const partsOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The parts, with those put together again that are one label. */
function joined(parts: string[], labels: Set<string>): string[] {
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = parts.length; to > from + 1; to -= 1) {
      const label = parts.slice(from, to).join(', ');
      if (labels.has(label.toLowerCase())) return [...parts.slice(0, from), label, ...joined(parts.slice(to), labels)];
    }
  }
  return parts;
}
