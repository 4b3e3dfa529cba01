import type { LevelName, ModelView, RequirementView } from '../../lib/domain/overview.ts';
import type { CompetencyModel } from '../../lib/schema/model.ts';
import { daysAgo } from './days-ago.ts';

export const levels: LevelName[] = ['Awareness', 'Foundation', 'Practitioner', 'Advanced', 'Expert'].map(
  (name, index) => ({
    level: index + 1,
    name,
  }),
);

const roles: ModelView['roles'] = [
  { id: 'data-analyst', title: 'Data Analyst', family: 'Data', grade: 'G5' },
  { id: 'data-engineer-1', title: 'Data Engineer I', family: 'Data', grade: 'G5' },
  { id: 'data-engineer-2', title: 'Data Engineer II', family: 'Data', grade: 'G6' },
  { id: 'platform-engineer', title: 'Platform Engineer', family: 'Engineering', grade: 'G6' },
  { id: 'product-manager', title: 'Analytics Product Manager', family: 'Product' },
];

export const manyRoles: ModelView['roles'] = Array.from({ length: 48 }, (_, index) => ({
  id: `role-${index}`,
  title: `${['Data Engineer', 'Platform Engineer', 'Designer', 'Analyst'][index % 4]} ${index + 1}`,
  family: ['Data', 'Engineering', 'Design', 'Finance'][index % 4] ?? 'Data',
}));

export const companyModel: ModelView = {
  title: 'Digital and Data',
  version: '2026.2',
  publisher: 'Example Company',
  source: 'endpoint',
  loadedAt: daysAgo(3),
  competencies: 42,
  courses: 50,
  levels,
  roles,
  previous: { title: 'Digital and Data', version: '2026.1' },
};

export const sampleModel: ModelView = { ...companyModel, title: 'Sample model', source: 'sample' };

export function requirement(
  label: string,
  held: number,
  needed: number,
  more: Partial<RequirementView> = {},
): RequirementView {
  const unmet = held === 0 ? 'todo' : 'partly';
  return {
    competency: label.toLowerCase().replaceAll(' ', '-'),
    label,
    held,
    needed,
    essential: false,
    state: held >= needed ? 'met' : unmet,
    newest: false,
    ...more,
  };
}

const met = ['Python', 'Git', 'Testing', 'Statistics', 'Data quality', 'Cloud basics'];

export const requirements: RequirementView[] = [
  requirement('Data modelling', 2, 3, {
    essential: true,
    next: {
      title: 'Dimensional modelling in practice',
      url: 'https://example.com/a',
      provider: 'LinkedIn Learning',
      hours: 6,
    },
  }),
  requirement('Stream processing', 1, 3, {
    next: { title: 'Shadow the platform team for a sprint', provider: 'academy.localhost', hours: 8 },
  }),
  requirement('Cost awareness', 0, 1, {
    next: { title: 'FinOps lunch-and-learn', provider: 'academy.localhost', hours: 1 },
  }),
  requirement('Orchestration', 0, 2),
  requirement('Data governance', 0, 2, { essential: true }),
  ...met.map((label) => requirement(label, 3, 2)),
  requirement('SQL', 3, 3, { newest: true }),
];

export const model: CompetencyModel = {
  format: 1,
  id: 'https://models.example.com/digital',
  version: '2026.2',
  title: 'Digital and Data',
  scale: {
    levels: levels.map((level) => ({
      ...level,
      description: `What someone at level ${level.level} does without help.`,
    })),
  },
  competencies: ['SQL', 'Data modelling', 'Stream processing', 'Cost awareness', ...met].map((label) => ({
    id: label.toLowerCase().replaceAll(' ', '-'),
    label,
    category: 'Data',
    description: `Works with ${label} as the role asks.`,
    altLabels: [`${label} basics`],
  })),
  roles: roles.map((role) => ({
    ...role,
    summary: 'Builds what other teams build upon.',
    requirements: requirements.map(({ competency, needed, essential }) => ({ competency, level: needed, essential })),
  })),
  courses: [
    {
      provider: 'academy.localhost',
      id: 'sql',
      title: 'SQL for Data Work',
      url: 'https://academy.localhost/sql',
      hours: 3,
      counts: [{ competency: 'sql', level: 2 }],
    },
  ],
};
