import type { EscoTranslations } from './esco-languages.ts';
import { note, type Shortener, unlessEmpty } from './foreign-text.ts';
import { createIds } from './ids.ts';
import type { FileProblem } from './model-file.ts';
import type { NamedTable } from './named-columns.ts';

/** ISCO-08 major groups by the first digit of their codes. */
const groups = [
  'Armed forces',
  'Managers',
  'Professionals',
  'Technicians and associate professionals',
  'Clerical support workers',
  'Service and sales workers',
  'Skilled agricultural, forestry and fishery workers',
  'Craft and related trades workers',
  'Plant and machine operators and assemblers',
  'Elementary occupations',
];

const mostRequirements = 200;

interface EscoRole {
  id: string;
  title: string;
  family: string;
  summary?: string;
  translations?: object;
  requirements: { competency: string; level: number; essential: boolean }[];
}

/** Occupations as roles; what they ask for comes from the relations, essential before optional. */
export function escoRoles(
  occupations: NamedTable | undefined,
  translations: EscoTranslations,
  relations: NamedTable | undefined,
  skillIds: ReadonlyMap<string, string>,
  texts: Shortener,
): { list: EscoRole[]; warnings: FileProblem[] } {
  const byUri = new Map<string, EscoRole>();
  const newId = createIds();
  for (const { get } of occupations?.rows() ?? []) {
    const uri = get('conceptUri');
    const title = texts.line(get('preferredLabel'), 'title');
    if (uri === '' || title === '' || byUri.has(uri)) continue;
    const summary = texts.passage(get('description'), 'summary');
    const family = groups[Number((get('iscoGroup') || get('code')).charAt(0))] ?? 'Occupations';
    const id = newId(uri.slice(uri.lastIndexOf('/') + 1), title);
    byUri.set(uri, {
      id,
      title,
      family,
      ...unlessEmpty('summary', summary),
      ...translations.of(uri, 'title'),
      requirements: [],
    });
  }
  const warnings = byUri.size === 0 ? [] : addRequirements(byUri, relations, skillIds);
  return { list: [...byUri.values()], warnings };
}

function addRequirements(
  roles: ReadonlyMap<string, EscoRole>,
  relations: NamedTable | undefined,
  skillIds: ReadonlyMap<string, string>,
): FileProblem[] {
  const asked = new Map<EscoRole, Map<string, boolean>>();
  let dangling = 0;
  for (const { get } of relations?.rows() ?? []) {
    const role = roles.get(get('occupationUri'));
    const competency = skillIds.get(get('skillUri'));
    if (role === undefined || competency === undefined) {
      dangling += 1;
      continue;
    }
    const mine = asked.get(role) ?? new Map<string, boolean>();
    asked.set(role, mine);
    mine.set(competency, mine.get(competency) === true || get('relationType') === 'essential');
  }
  let cut = 0;
  for (const [role, mine] of asked) {
    const all = [...mine].map(([competency, essential]) => ({ competency, level: 1, essential }));
    all.sort((a, b) => Number(b.essential) - Number(a.essential));
    cut += Math.max(0, all.length - mostRequirements);
    role.requirements = all.slice(0, mostRequirements);
  }
  return [
    ...(dangling > 0 ? [note('remarkEscoLost', dangling)] : []),
    ...(cut > 0 ? [note('remarkEscoCut', cut, mostRequirements)] : []),
  ];
}
