import type { CompetencyModel, KnownCourse } from '../../lib/schema/model.ts';

/** A model of three levels with competencies named as given: id → label and other names. */
export function modelOf(names: Record<string, string[]>, courses: KnownCourse[] = []): CompetencyModel {
  return {
    format: 1,
    id: 'https://northwind.example/models/test',
    version: '7',
    title: 'Test',
    scale: { levels: [1, 2, 3].map((level) => ({ level, name: `Level ${level}` })) },
    competencies: Object.entries(names).map(([id, [label = id, ...altLabels]]) => ({ id, label, altLabels })),
    roles: [],
    courses,
  };
}
