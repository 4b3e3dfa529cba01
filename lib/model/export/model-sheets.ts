import type { CompetencyModel, KnownCourse } from '../../schema/model.ts';
import type { Lost, Said } from './exported.ts';

export interface ExportSheet {
  name: string;
  rows: (string | number)[][];
}

/** A model as five sheets, with the headers by which they are recognised when they are read again. */
export function modelSheets({ scale, competencies, roles, courses = [] }: CompetencyModel): ExportSheet[] {
  return [
    {
      name: 'Competencies',
      rows: withLanguages(
        competencies,
        ['Competency', 'Id', 'Other names', 'Description', 'Category', 'URI'],
        (one) => [one.label, one.id, list(one.altLabels), one.description ?? '', one.category ?? '', one.uri ?? ''],
        [
          ['Competency', (said) => said.label],
          ['Other names', (said) => said.altLabels && list(said.altLabels)],
          ['Description', (said) => said.description],
        ],
      ),
    },
    {
      name: 'Levels',
      rows: withLanguages(
        scale.levels,
        ['Level', 'Name', 'Description'],
        (one) => [one.level, one.name, one.description ?? ''],
        [
          ['Name', (said) => said.name],
          ['Description', (said) => said.description],
        ],
      ),
    },
    {
      name: 'Roles',
      rows: withLanguages(
        roles,
        ['Role', 'Id', 'Job family', 'Grade', 'Summary', 'Next role'],
        (one) => [one.title, one.id, one.family, one.grade ?? '', one.summary ?? '', list(one.next)],
        [
          ['Role', (said) => said.title],
          ['Summary', (said) => said.summary],
        ],
      ),
    },
    {
      name: 'Requirements',
      rows: [
        ['Role', 'Competency', 'Level', 'Essential'],
        ...roles.flatMap(({ id, requirements }) =>
          requirements.map(({ competency, level, essential }) => [id, competency, level, yesOrNo(essential)]),
        ),
      ],
    },
    {
      name: 'Courses',
      rows: [['Course', 'Provider', 'Id', 'URL', 'Hours', 'Competencies'], ...courses.map(courseRow)],
    },
  ];
}

const list = (names: readonly string[] = []) => names.join('; ');

type Cells = ExportSheet['rows'][number];

/** The rows of things, with a column "Name@de" for each text that any of them has in another language. */
function withLanguages<Thing extends { translations?: Record<string, Said> | undefined }>(
  things: readonly Thing[],
  headers: string[],
  cells: (thing: Thing) => Cells,
  texts: [header: string, text: (said: Said) => string | undefined][],
): Cells[] {
  const languages = new Set(things.flatMap(({ translations = {} }) => Object.keys(translations)));
  const columns = [...languages].flatMap((language) =>
    texts
      .map(([header, text]) => ({
        header: `${header}@${language}`,
        cell: ({ translations }: Thing) => text(translations?.[language] ?? {}) ?? '',
      }))
      .filter(({ cell }) => things.some((thing) => cell(thing) !== '')),
  );
  return [
    [...headers, ...columns.map(({ header }) => header)],
    ...things.map((thing) => [...cells(thing), ...columns.map(({ cell }) => cell(thing))]),
  ];
}

const yesOrNo = (essential: boolean | undefined) => (essential === undefined ? '' : essential ? 'yes' : 'no');

function courseRow({ title, provider, id = '', url = '', hours, counts }: KnownCourse): (string | number)[] {
  const counted = counts.map(({ competency, level }) => `${competency}@${level}`).join('; ');
  return [title, provider, id, url, hours ?? '', counted];
}

/** What sheets cannot say: the model's own name, version, language and address, and the policy. */
export function lostInSheets({ policy }: CompetencyModel): Lost[] {
  return policy === undefined ? ['identity'] : ['identity', 'policy'];
}
