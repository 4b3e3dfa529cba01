import type { Sighting } from '../../lib/schema/completion.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';

export const host = 'learn.example.com';
export const frameUrl = `https://${host}/player`;

/** A small model: `sql` and `etl` are listed courses, the competency Python is only named, and cooking is in none. */
export function testModel(change: Partial<CompetencyModel> = {}): CompetencyModel {
  return {
    format: 1,
    id: 'https://skills.example/model',
    version: '1',
    title: 'Test model',
    scale: { levels: [1, 2, 3].map((level) => ({ level, name: `Level ${level}` })) },
    competencies: [
      { id: 'sql', label: 'SQL' },
      { id: 'pipelines', label: 'Data pipelines' },
      { id: 'python', label: 'Python' },
    ],
    roles: [
      {
        id: 'engineer',
        title: 'Data Engineer',
        family: 'Data',
        requirements: [
          { competency: 'sql', level: 2 },
          { competency: 'python', level: 1 },
        ],
      },
    ],
    courses: [
      { provider: host, id: 'sql', title: 'Databases', counts: [{ competency: 'sql', level: 2 }] },
      { provider: host, id: 'etl', title: 'Moving data', counts: [{ competency: 'pipelines', level: 1 }] },
    ],
    ...change,
  };
}

/** The next version: the `etl` course counts for nothing any more. */
export function nextModel(): CompetencyModel {
  const model = testModel({ version: '2' });
  return { ...model, courses: (model.courses ?? []).filter(({ id }) => id !== 'etl') };
}

export const modelText = (model = testModel()): string => JSON.stringify(model);

export const titles = { sql: 'Databases', etl: 'Moving data', py: 'Python for everyone', cook: 'Cooking well' };
export type CourseId = keyof typeof titles;

/** What a page of the learning site shows when a course is done. */
export function sighting(id: CourseId, more: Partial<Sighting> = {}): Sighting {
  return { course: { id, title: titles[id] }, status: 'completed', scope: 'course', via: 'scorm-1.2', ...more };
}
