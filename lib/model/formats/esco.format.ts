import { inert } from '../inert.ts';
import { type Remark, remark } from '../remark.ts';
import type { Draft } from './draft.ts';
import { type EscoTranslations, escoTranslations, languageOf, mainFirst, otherNamesIn } from './esco-languages.ts';
import { escoRoles } from './esco-roles.ts';
import { createShortener, note, ofWhole, tooManyCompetencies, unlessEmpty } from './foreign-text.ts';
import type { About, Format } from './format.ts';
import { createIds } from './ids.ts';
import type { FileProblem, Part } from './model-file.ts';
import { type NamedTable, tablesWith, tableWith } from './named-columns.ts';

/** ESCO's CSV download: skills, and with occupations and their relations the roles too. */
export const escoFormat: Format = {
  id: 'esco',
  recognises: (parts) => skillLists(parts).length > 0 || relationsIn(parts) !== undefined,
  read: (parts, about) => readEsco(parts, about),
};

// Skill groups and collections have these columns too; only the list of skills says how far each can be reused.
const skillLists = (parts: Part[]) =>
  tablesWith(parts, 'conceptUri', 'preferredLabel', 'skillType', 'reuseLevel', 'altLabels');
const occupationLists = (parts: Part[]) => tablesWith(parts, 'conceptUri', 'preferredLabel', 'iscoGroup');
const relationsIn = (parts: Part[]) => tableWith(parts, 'occupationUri', 'relationType', 'skillUri');

function readEsco(parts: Part[], about: About): Draft {
  const texts = createShortener();
  const [skills, ...otherSkills] = mainFirst(skillLists(parts));
  const [occupations, ...otherOccupations] = mainFirst(occupationLists(parts), languageOf(skills));
  const relations = relationsIn(parts);
  const problems: FileProblem[] = [];
  if (skills === undefined) {
    problems.push(note('remarkEscoNoSkills'));
  }
  const language = languageOf(skills);
  const { competencies, rows, idOf } = competenciesIn(
    skills,
    escoTranslations(otherSkills, texts, 'label'),
    texts,
    problems,
  );
  const roles = escoRoles(occupations, escoTranslations(otherOccupations, texts, 'title'), relations, idOf, texts);
  const warnings = [note('remarkEscoNoLevels'), ...roles.warnings];
  if (otherSkills.length > 0) {
    const others = otherSkills.map((list) => inert(list.file)).join(', ');
    warnings.push(note('remarkEscoLanguages', language, others));
  }
  if (skills !== undefined && occupations === undefined) {
    warnings.push(note('remarkEscoNoRoles'));
  }
  return {
    model: {
      format: 1,
      id: 'http://data.europa.eu/esco',
      version: about.today,
      title: 'ESCO',
      publisher: 'European Commission',
      language,
      scale: { levels: [{ level: 1, name: 'Competent' }] },
      competencies,
      roles: roles.list,
    },
    problems: [...problems, ...tooManyCompetencies(competencies.length)],
    warnings: [...warnings, ...texts.warnings()],
    place: ([list, position], remark) => {
      const row = list === 'competencies' && typeof position === 'number' ? rows[position] : undefined;
      return row === undefined ? ofWhole(remark) : placed(skills, row, remark);
    },
  };
}

function placed(table: NamedTable | undefined, row: number, remark: Remark): FileProblem {
  return { place: { kind: 'row', table: table?.file ?? '', row }, remark };
}

function competenciesIn(
  skills: NamedTable | undefined,
  translations: EscoTranslations,
  texts: ReturnType<typeof createShortener>,
  problems: FileProblem[],
) {
  const competencies: object[] = [];
  const rows: number[] = [];
  const idOf = new Map<string, string>();
  const newId = createIds();
  for (const { row, get } of skills?.rows() ?? []) {
    const uri = get('conceptUri');
    const label = texts.line(get('preferredLabel'), 'label');
    if (get('status') === 'obsolete') continue;
    if (uri === '' || label === '' || idOf.has(uri)) {
      problems.push(placed(skills, row, wrongWith(uri, label)));
      continue;
    }
    const id = newId(uri.slice(uri.lastIndexOf('/') + 1), label);
    idOf.set(uri, id);
    rows.push(row);
    competencies.push({
      id,
      label,
      ...unlessEmpty('altLabels', texts.labels(otherNamesIn(get), label)),
      ...unlessEmpty('description', texts.passage(get('description') || get('definition'), 'description')),
      ...unlessEmpty('category', get('skillType')),
      ...translations.of(uri, 'label', 'altLabels'),
      ...unlessEmpty('uri', /^[a-z][a-z0-9+.-]*:\S{1,2000}$/i.test(uri) ? uri : ''),
    });
  }
  return { competencies, rows, idOf };
}

function wrongWith(uri: string, label: string): Remark {
  if (uri === '') return remark('remarkEscoNoUri');
  if (label === '') return remark('remarkEscoNoLabel');
  return remark('remarkEscoTwice', inert(label));
}
