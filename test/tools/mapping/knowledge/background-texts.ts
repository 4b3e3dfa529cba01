import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import type { NamedCompetency } from '../../../../lib/mapping/engine/competency-names.ts';
import { withOwnNames } from '../../../../lib/mapping/engine/own-names.ts';
import { type EvalCourse, readCourses, readSkills } from '../read-data.ts';
import { sharedData } from '../tasks.ts';
import { type LexiconTopic, readLexicon } from './lexicon.ts';

interface EscoGroup {
  group: string;
  parent: string;
  about: string;
  members: string[];
}

/** The texts that word meanings are learned from. */
export interface BackgroundTexts {
  skills: NamedCompetency[];
  /** Sentences with the skills they speak of. */
  sentences: EvalCourse[];
  occupations: { title: string; about: string }[];
  /** What kind of tool each is. */
  tools: Map<string, string>;
  lexicon: LexiconTopic[];
  groups: EscoGroup[];
}

const tableRows = (name: string) =>
  gunzipSync(readFileSync(`${sharedData}onet/${name}.txt.gz`))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

/** What ESCO's groups of skills are called, say of themselves, and have among them. */
function escoGroups(): EscoGroup[] {
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

/** Reads them from the shared data and the lexicon. */
export function readBackgroundTexts(): BackgroundTexts {
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
  return {
    skills,
    sentences,
    occupations,
    tools,
    // What few learn would take the room of what many do.
    lexicon: readLexicon(skills.map(({ label }) => label)).filter(({ rare }) => !rare),
    groups: escoGroups(),
  };
}
