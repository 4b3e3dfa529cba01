import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { knowledgeLayout, knowledgeMark } from '../../../lib/mapping/engine/knowledge.ts';
import { withOwnNames } from '../../../lib/mapping/engine/own-names.ts';
import { pack } from '../../../lib/mapping/engine/packed-arrays.ts';
import { type TermTable, tableOf } from '../../../lib/mapping/engine/term-table.ts';
import { tokeniserFor } from '../../../lib/mapping/engine/tokens.ts';
import { learnVectors, type Pair } from './embed.ts';
import { readCourses, readSkills } from './read-data.ts';
import { hasSharedData, sharedData } from './tasks.ts';

const size = 96;
const mostWords = 12_000;
/** How often a line of the lexicon is split anew in each round. */
const splits = 30;
const knowledgeFile = new URL('../../../lib/mapping/data/knowledge.bin', import.meta.url);
const tokenise = tokeniserFor('en');
const stemsOf = (text: string) => tokenise(text).map(({ stem }) => stem);

// What every course says of itself: as usual in courses as "ability" is in descriptions of skills.
const courseWords =
  'course learn learning learner module week lesson introduction introductory overview basics basic fundamentals fundamental advanced beginner intermediate specialization certificate certification professional understand understanding describe explain explore identify discuss know knowledge skill concept topic project assignment quiz exam practice step video lecture capstone build create develop apply use using demonstrate define example real world career complete guide essentials foundations mastering master getting started part final welcome hands-on student instructor teach key different new ability able';

const tableRows = (name: string) =>
  gunzipSync(readFileSync(`${sharedData}onet/${name}.txt.gz`))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** What ESCO's groups of skills are called, say of themselves, and have among them. */
function escoGroups(): { group: string; parent: string; about: string; members: string[] }[] {
  const file = gunzipSync(readFileSync(`${sharedData}esco/skillsHierarchy_en.csv.gz`)).toString('utf8');
  return Papa.parse<string[]>(file)
    .data.slice(1)
    .map((row) => {
      const [group = '', parent = ''] = [row[7], row[5], row[3], row[1]].filter((term) => term);
      const [, examples = ''] = (row[9] ?? '').split('Examples:');
      const members = examples.split(/\n?- /).map((member) => member.trim());
      return { group, parent, about: row[8] ?? '', members: members.filter((member) => member !== '') };
    });
}

/** What was written for this project: a topic, and how courses and advertisements speak of it. */
function lexiconLines(): string[] {
  const folder = new URL('lexicon/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'))
    .filter((line) => line.includes(':') && !line.startsWith('#'));
}

function texts() {
  const skills = withOwnNames(readSkills(`${sharedData}esco/skills.jsonl.gz`)).map(
    ({ altLabels = [], ...skill }): NamedCompetency => ({
      ...skill,
      altLabels: altLabels.filter((name) => name !== ''),
    }),
  );
  const sentences = readCourses(`${sharedData}sentences/skillskape_train.jsonl.gz`, 'skills');
  const occupations = tableRows('Occupation Data').flatMap(([, title = '', about = '']) =>
    about === '' ? [] : [{ title, about }],
  );
  const tools = new Map(
    tableRows('Technology Skills').flatMap(([, tool = '', , kind = '']) =>
      kind === '' ? [] : [[tool, kind] as const],
    ),
  );
  return { skills, sentences, occupations, tools, lines: lexiconLines(), groups: escoGroups() };
}

function usualOf(documents: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const stem of new Set(stemsOf(document))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const stem of stemsOf(courseWords)) counts.set(stem, Math.max(counts.get(stem) ?? 0, documents.length * 0.12));
  return counts;
}

function main(): void {
  const { skills, sentences, occupations, tools, lines, groups } = texts();
  const documents = [
    ...skills.flatMap(({ description }) => description ?? []),
    ...sentences.flatMap(({ text }) => text.description ?? []),
    ...occupations.map(({ about }) => about),
  ];
  const usual = usualOf(documents);
  const seen = new Map<string, number>();
  const see = (text: string, weight = 1) => {
    for (const stem of stemsOf(text)) seen.set(stem, (seen.get(stem) ?? 0) + weight);
  };
  for (const document of documents) see(document);
  for (const { label, altLabels = [] } of skills) for (const name of [label, ...altLabels]) see(name, 0.7);
  for (const [tool, kind] of tools) see(`${tool} ${kind}`, 0.7);
  for (const line of lines) see(line, 3);
  const words = [...seen].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const chosen = words.slice(0, mostWords).map(([stem]) => stem);
  const table = tableOf(chosen);
  const numbers = new Map(chosen.map((stem, at) => [stem, table.numbers[at] ?? 0]));
  const numbered = (text: string) => [...new Set(stemsOf(text).flatMap((stem) => numbers.get(stem) ?? []))];
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
  const entries = lines.map((line) =>
    line
      .split(/[:,;]/)
      .map(numbered)
      .filter((entry) => entry.length > 0),
  );
  const usable = fixed.filter(({ left, right }) => left.length > 0 && right.length > 0);
  const renew = (random: () => number): Pair[][] => [
    usable,
    entries.flatMap((entry, line) => Array.from({ length: splits }, () => split(entry, String(line), random))),
  ];
  const vectors = learnVectors(renew, { words: table.high.length, size, rounds: 6, rate: 0.12, seed: 7 });
  const sorted = chosen.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  write(
    table,
    sorted.map((stem) => (usual.get(stem) ?? 0) / documents.length),
    documents.length,
    vectors,
  );
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

/** Writes the table with the share of documents that have each word, and its vector. */
function write(table: TermTable, usual: number[], documents: number, vectors: Float32Array): void {
  const lengths = usual.map((_, word) => Math.hypot(...vectors.subarray(word * size, (word + 1) * size)));
  const longest = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.999)] ?? 1;
  // A share of a word's length stays: words that mean little are short.
  const scale = 380 / longest;
  const buffer = pack(knowledgeMark, knowledgeLayout, {
    high: table.high,
    low: table.low,
    dimensions: [size],
    usual: usual.map((share) => Math.min(255, Math.round(-20 * Math.log(share + 0.3 / documents)))),
    vectors: vectors.map((value) => Math.max(-127, Math.min(127, Math.round(value * scale)))),
  });
  writeFileSync(knowledgeFile, new Uint8Array(buffer));
  console.info(`${table.high.length} words, ${(buffer.byteLength / 1e6).toFixed(2)} MB`);
}

if (hasSharedData()) main();
else
  console.info(
    'train:mapping needs ../shared/data, which is not here; the knowledge in lib/mapping/data stays as it is.',
  );
