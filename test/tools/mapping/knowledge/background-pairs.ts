import type { BackgroundTexts } from './background-texts.ts';
import type { Pair } from './embed.ts';
import { entriesOf } from './lexicon.ts';

/** How often a topic of the lexicon is split anew in each round. */
const splits = 16;

/** The texts that belong together, by the numbers of their words: what stays, and what is put together anew in each round. */
export function backgroundPairs(
  { skills, sentences, occupations, tools, lexicon, groups }: BackgroundTexts,
  numbered: (text: string) => number[],
): (random: () => number) => Pair[][] {
  const fixed: Pair[] = [];
  const add = (left: string, right: string) =>
    fixed.push({ left: numbered(left), right: numbered(right), group: right });
  for (const { label, altLabels = [], description } of skills) {
    for (const alt of altLabels.slice(0, 12)) add(alt, label);
    if (description === undefined) continue;
    add(description, label);
    if (altLabels[0] !== undefined) add(description, altLabels.slice(0, 4).join(' '));
  }
  const labels = new Map(skills.map(({ label }) => [label.toLowerCase(), label]));
  for (const { text, gold } of sentences)
    for (const label of gold?.keys() ?? []) add(text.description ?? '', labels.get(label) ?? label);
  for (const { title, about } of occupations) add(about, title);
  for (const [tool, kind] of tools) add(tool, kind);
  for (const { group, parent, about, members } of groups) {
    for (const side of [about, parent, ...members]) add(side, group);
  }
  const entries = lexicon.map((topic) =>
    entriesOf(topic)
      .map(numbered)
      .filter((entry) => entry.length > 0),
  );
  const usable = fixed.filter(({ left, right }) => left.length > 0 && right.length > 0);
  return (random) => [
    usable,
    entries.flatMap((entry, line) => Array.from({ length: splits }, () => split(entry, String(line), random))),
  ];
}

/** Some of what belongs together on one side, some of the rest on the other. */
function split(entry: number[][], group: string, random: () => number): Pair {
  const order = entry.map((words) => ({ words, key: random() })).sort((a, b) => a.key - b.key);
  const cut = 1 + Math.floor(random() * Math.min(4, order.length - 1));
  return {
    left: order.slice(0, cut).flatMap(({ words }) => words),
    right: order.slice(cut, cut + 1 + Math.floor(random() * 5)).flatMap(({ words }) => words),
    group,
  };
}
