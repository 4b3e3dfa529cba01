import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { withOwnNames } from '../../../lib/mapping/engine/own-names.ts';
import { sharedData } from './tasks.ts';

/**
 * Makes lib/static/other-names.gz, from which the dashboard proposes other names when a model is imported: what ESCO
 * (© European Union, CC BY 4.0) and O*NET (U.S. Department of Labor, CC BY 4.0) call things. `node test/tools/mapping/other-names.ts`
 */
const mostNames = 6;
const mostProducts = 12;

const text = (path: string) => gunzipSync(readFileSync(`${sharedData}${path}`)).toString();

interface Skill {
  label: string;
  altLabels?: string[];
}

function escoLines(): string[] {
  const lines = text('esco/skills.jsonl.gz').trim().split('\n');
  const skills = lines.map((line): Skill => JSON.parse(line));
  // In the file some skills carry a block of another's names.
  return withOwnNames(skills).map(({ label, altLabels = [] }) =>
    [label, ...altLabels.filter((name) => name !== '').slice(0, mostNames)].join('\t'),
  );
}

/** Kinds of software with their best known products: those in demand and hot first. */
function onetLines(): string[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const line of text('onet/Technology Skills.txt.gz').trim().split('\n').slice(1)) {
    const [, example = '', , title = '', hot, demand] = line.split('\t');
    const products = kinds.get(title) ?? new Map<string, number>();
    kinds.set(title, products);
    products.set(example, (products.get(example) ?? 0) + 1 + (hot === 'Y' ? 5 : 0) + (demand?.trim() === 'Y' ? 5 : 0));
  }
  return [...kinds].map(([title, products]) => {
    const best = [...products].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostProducts);
    return [title, ...best.map(([name]) => name)].join('\t');
  });
}

const lines = [...escoLines(), ...onetLines()].map((line) => line.replace(/[\r\n]+/g, ' ')).sort();
const packed = gzipSync(lines.join('\n'), { level: 9 });
writeFileSync(new URL('../../../lib/static/other-names.gz', import.meta.url), packed);
console.log(`${lines.length} things, ${(packed.length / 1000).toFixed(0)} kB`);
