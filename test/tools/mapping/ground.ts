import { existsSync, readFileSync } from 'node:fs';
import usualWords from '../../../lib/mapping/data/usual-words.json' with { type: 'json' };
import { buildIndex } from '../../../lib/mapping/engine/build-index.ts';
import { type CompetencyIndex, openIndex } from '../../../lib/mapping/engine/competency-index.ts';
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { type CourseTerms, readCourse } from '../../../lib/mapping/engine/course-terms.ts';
import { type Knowledge, openKnowledge } from '../../../lib/mapping/engine/knowledge.ts';
import type { Decided } from '../../../lib/mapping/engine/memory.ts';
import type { Weights } from '../../../lib/mapping/engine/regression.ts';
import type { Tokenise } from '../../../lib/mapping/engine/tokens.ts';
import { weightsSchema } from '../../../lib/schema/weights.ts';
import type { EvalCourse } from './read-data.ts';

const knowledgeFile = new URL('../../../lib/mapping/data/knowledge.bin', import.meta.url);
const topicsFile = new URL('../../../lib/mapping/data/topics.bin', import.meta.url);

const weightsFile = new URL('../../../lib/mapping/data/weights.json', import.meta.url);

/** The weights of a file, those that ship unless said. */
export function loadWeights(file: string | URL = weightsFile): Weights {
  return weightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The background knowledge that ships, if it was made. */
export function loadKnowledge(): Knowledge | undefined {
  if (!existsSync(knowledgeFile)) return undefined;
  return openKnowledge(bytesOf(knowledgeFile), bytesOf(topicsFile), usualWords);
}

function bytesOf(file: URL): ArrayBuffer {
  const bytes = readFileSync(file);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

export function indexOf(skills: NamedCompetency[], knowledge: Knowledge | undefined): CompetencyIndex {
  const index = openIndex(buildIndex(skills, knowledge === undefined ? {} : { knowledge }));
  if (index === undefined) throw new Error('the index that was just built does not open');
  return index;
}

/** Numbers of the skills by lower-case id and label; two skills with one label keep the first. */
export function numbersOf(skills: NamedCompetency[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, { id, label }] of skills.entries()) {
    for (const key of [id.toLowerCase(), label.toLowerCase()]) if (!numbers.has(key)) numbers.set(key, number);
  }
  return numbers;
}

interface Reading {
  index: CompetencyIndex;
  knowledge: Knowledge | undefined;
  tokenise: Tokenise;
  numbers: Map<string, number>;
}

/** What people decided about a course, by its gold. */
export function decidedOf(course: EvalCourse, { index, knowledge, tokenise, numbers }: Reading): Decided {
  return decidedAs(course, readCourse(course.text, tokenise, index, knowledge), numbers);
}

/** The same of a course that was read before. */
export function decidedAs(course: EvalCourse, read: CourseTerms, numbers: Map<string, number>): Decided {
  const numbered = (keys: Iterable<string>) => [...new Set([...keys].flatMap((key) => numbers.get(key) ?? []))];
  return { read, yes: numbered(course.gold?.keys() ?? []), no: numbered(course.rejected) };
}
