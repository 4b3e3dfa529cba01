import { tableOf } from '../../../../lib/mapping/engine/term-table.ts';
import { tokeniserFor } from '../../../../lib/mapping/engine/tokens.ts';
import { hasSharedData } from '../tasks.ts';
import { backgroundPairs } from './background-pairs.ts';
import { type BackgroundTexts, readBackgroundTexts } from './background-texts.ts';
import { learnVectors } from './embed.ts';
import { entriesOf } from './lexicon.ts';
import { chooseWordPairs, wordPairsIn } from './word-pairs.ts';
import { writeKnowledge } from './write-knowledge.ts';

const size = 96;
const mostWords = 20_000;
const mostPairs = 6400;
const tokenise = tokeniserFor('en');
const stemsOf = (text: string) => tokenise(text).map(({ stem }) => stem);

// What every course says of itself: as usual in courses as "ability" is in descriptions of skills.
const courseWords =
  'course learn learning learner module week lesson introduction introductory overview basics basic fundamentals fundamental advanced beginner intermediate specialization certificate certification professional understand understanding describe explain explore identify discuss know knowledge skill concept topic project assignment quiz exam practice step video lecture capstone build create develop apply use using demonstrate define example real world career complete guide essentials foundations mastering master getting started part final welcome hands-on student instructor teach key different new ability able';

function usualOf(documents: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const stem of new Set(stemsOf(document))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const stem of stemsOf(courseWords)) counts.set(stem, Math.max(counts.get(stem) ?? 0, documents.length * 0.12));
  return counts;
}

/** The words that are seen most, those of names and of the lexicon counted for more or less. */
function wordsOf({ skills, tools, lexicon }: BackgroundTexts, documents: string[]): string[] {
  const seen = new Map<string, number>();
  const see = (text: string, weight: number) => {
    for (const stem of stemsOf(text)) seen.set(stem, (seen.get(stem) ?? 0) + weight);
  };
  for (const document of documents) see(document, 1);
  for (const { label, altLabels = [] } of skills) for (const name of [label, ...altLabels]) see(name, 0.7);
  for (const [tool, kind] of tools) see(`${tool} ${kind}`, 0.7);
  for (const topic of lexicon) for (const entry of entriesOf(topic)) see(entry, 3);
  const words = [...seen].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return words.slice(0, mostWords).map(([stem]) => stem);
}

function main(): void {
  const texts = readBackgroundTexts();
  const { skills, sentences, occupations, tools, lexicon, groups } = texts;
  const documents = [
    ...skills.flatMap(({ description }) => description ?? []),
    ...sentences.flatMap(({ text }) => text.description ?? []),
    ...occupations.map(({ about }) => about),
  ];
  const usual = usualOf(documents);
  const chosen = wordsOf(texts, documents);
  const table = tableOf(chosen);
  const numbers = new Map(chosen.map((stem, at) => [stem, table.numbers[at] ?? 0]));
  const names = [
    ...skills.flatMap(({ label, altLabels = [] }) => [label, ...altLabels]),
    ...[...tools].flat(),
    ...groups.map(({ group }) => group),
    ...lexicon.flatMap(entriesOf),
  ];
  const spoken = sentences.map(({ text }) => text.description ?? '');
  const pairsIn = (text: string) => wordPairsIn(tokenise(text), numbers);
  const pairs = chooseWordPairs({ names, spoken }, pairsIn, mostPairs);
  // The numbers of pairs follow those of words.
  const pairNumbers = new Map(pairs.map((pair, at) => [pair, chosen.length + at]));
  const numbered = (text: string) => [
    ...new Set([
      ...stemsOf(text).flatMap((stem) => numbers.get(stem) ?? []),
      ...pairsIn(text).flatMap((pair) => pairNumbers.get(pair.join(' ')) ?? []),
    ]),
  ];
  const vectors = learnVectors(backgroundPairs(texts, numbered), {
    words: chosen.length,
    wordPairs: pairs.length,
    size,
    rounds: 6,
    rate: 0.12,
    seed: 7,
  });
  const sorted = chosen.toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0));
  writeKnowledge({
    table,
    size,
    usual: sorted.map((stem) => (usual.get(stem) ?? 0) / documents.length),
    documents: documents.length,
    pairs: pairs.map((pair) => pair.split(' ').map(Number)),
    vectors,
  });
}

if (hasSharedData()) main();
else
  console.info(
    'train:mapping needs ../shared/data, which is not here; the knowledge in lib/mapping/data stays as it is.',
  );
