import type { CompetencyModel, KnownCourse } from '../../schema/model.ts';
import type { Lost } from './exported.ts';

export interface ExportSheet {
  name: string;
  rows: (string | number)[][];
}

/** A model as five sheets, with the headers by which they are recognised when they are read again. */
export function modelSheets({ scale, competencies, roles, courses = [] }: CompetencyModel): ExportSheet[] {
  const list = (names: readonly string[] = []) => names.join('; ');
  return [
    {
      name: 'Competencies',
      rows: [
        ['Competency', 'Id', 'Other names', 'Description', 'Category', 'URI'],
        ...competencies.map((one) => [
          one.label,
          one.id,
          list(one.altLabels),
          one.description ?? '',
          one.category ?? '',
          one.uri ?? '',
        ]),
      ],
    },
    {
      name: 'Levels',
      rows: [
        ['Level', 'Name', 'Description'],
        ...scale.levels.map((one) => [one.level, one.name, one.description ?? '']),
      ],
    },
    {
      name: 'Roles',
      rows: [
        ['Role', 'Id', 'Job family', 'Grade', 'Summary', 'Next role'],
        ...roles.map((one) => [one.title, one.id, one.family, one.grade ?? '', one.summary ?? '', list(one.next)]),
      ],
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

const yesOrNo = (essential: boolean | undefined) => (essential === undefined ? '' : essential ? 'yes' : 'no');

function courseRow({ title, provider, id = '', url = '', hours, counts }: KnownCourse): (string | number)[] {
  const counted = counts.map(({ competency, level }) => `${competency}@${level}`).join('; ');
  return [title, provider, id, url, hours ?? '', counted];
}

/** What sheets cannot say: the model's own name, version, language and address, and the policy. */
export function lostInSheets({ policy }: CompetencyModel): Lost[] {
  return policy === undefined ? ['identity'] : ['identity', 'policy'];
}
