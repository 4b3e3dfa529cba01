import type { Draft } from './draft.ts';
import { createShortener, note, ofWhole, tooManyCompetencies } from './foreign-text.ts';
import type { About, Format } from './format.ts';
import type { FileProblem, Part } from './model-file.ts';
import { tablesWith, tableWith } from './named-columns.ts';
import { createOnetModel, elementRows, occupationRows, technologyRows } from './onet-model.ts';

const code = 'O*NET-SOC Code';

/**
 * The O*NET database, tab separated or as workbooks: Skills, Knowledge, Abilities, Work Styles … (rated elements) and
 * Technology Skills become competencies, occupations become roles.
 */
export const onetFormat: Format = {
  id: 'onet',
  recognises: (parts) =>
    elementsIn(parts).length > 0 || technologyIn(parts) !== undefined || occupationsIn(parts) !== undefined,
  read: (parts, about) => readOnet(parts, about),
};

const elementsIn = (parts: Part[]) => tablesWith(parts, code, 'Element ID', 'Element Name', 'Scale ID', 'Data Value');
const technologyIn = (parts: Part[]) => tableWith(parts, code, 'Example', 'Commodity Code', 'Commodity Title');
const occupationsIn = (parts: Part[]) => tableWith(parts, code, 'Title', 'Description');

function readOnet(parts: Part[], about: About): Draft {
  const texts = createShortener();
  const rated = elementsIn(parts).filter(({ file }) => !/task|context|interest|value/i.test(file));
  const technology = technologyIn(parts);
  const occupations = occupationsIn(parts);
  const model = createOnetModel(texts);
  occupationRows(model, occupations);
  for (const table of rated) elementRows(model, table, tableWith(parts, 'Element ID', 'Element Name', 'Description'));
  technologyRows(model, technology);
  const problems: FileProblem[] = [];
  if (model.competencies.size === 0) {
    problems.push(note('remarkOnetNoSkills'));
  }
  const competencies = [...model.competencies.values()].map(({ names, ...competency }) => {
    const altLabels = texts.labels(names, competency.label);
    return { ...competency, ...(altLabels.length > 0 && { altLabels }) };
  });
  const roles = [...model.roles.values()].map(({ asked, ...role }) => ({
    ...role,
    requirements: [...asked]
      .slice(0, 200)
      .map(([competency, { level, essential }]) => ({ competency, level, essential })),
  }));
  return {
    model: {
      format: 1,
      id: 'https://www.onetcenter.org/database',
      version: about.today,
      title: 'O*NET',
      publisher: 'U.S. Department of Labor, Employment and Training Administration',
      language: 'en',
      scale: { levels: levels(rated.length > 0) },
      competencies,
      roles,
    },
    problems: [...problems, ...tooManyCompetencies(competencies.length)],
    warnings: [
      ...warningsFor(occupations === undefined, rated.length > 0, technology !== undefined),
      ...texts.warnings(),
    ],
    place: (_path, remark) => ofWhole(remark),
  };
}

/** O*NET rates levels from 0 to 7; technology alone has none. */
function levels(isRated: boolean) {
  if (!isRated) return [{ level: 1, name: 'Competent' }];
  return Array.from({ length: 7 }, (_, at) => ({ level: at + 1, name: `Level ${at + 1}` }));
}

function warningsFor(noOccupations: boolean, isRated: boolean, hasTechnology: boolean): FileProblem[] {
  return [
    ...(noOccupations ? [note('remarkOnetNoTitles')] : []),
    ...(isRated ? [note('remarkOnetRated')] : []),
    ...(hasTechnology ? [note('remarkOnetTechnology')] : []),
  ];
}
