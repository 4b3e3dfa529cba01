import weights from '../../../lib/mapping/data/weights.json' with { type: 'json' };
import type { NamedCompetency } from '../../../lib/mapping/engine/competency-names.ts';
import { buildIndexes } from '../../../lib/mapping/engine/language-indexes.ts';
import {
  createMappingEngine,
  type DecidedCourse,
  type MappingEngine,
} from '../../../lib/mapping/engine/mapping-engine.ts';
import { loadKnowledge } from '../../tools/mapping/ground.ts';

// The knowledge that ships.
export const shippedKnowledge = loadKnowledge();

/** A little company model, invented. */
export const smallModel: NamedCompetency[] = [
  {
    id: 'sql',
    label: 'SQL and relational databases',
    altLabels: ['SQL', 'PostgreSQL', 'query optimisation'],
    description: 'Queries, joins and tuning of relational databases.',
  },
  { id: 'python', label: 'Python programming', altLabels: ['Python', 'pandas'], description: 'Programs in Python.' },
  {
    id: 'containers',
    label: 'Containers and orchestration',
    altLabels: ['Docker', 'Kubernetes'],
    description: 'Packages and runs software in containers.',
  },
  {
    id: 'negotiation',
    label: 'Negotiation and conflict',
    altLabels: ['negotiation', 'mediation'],
    description: 'Reaches agreements and settles conflicts.',
  },
  {
    id: 'accounting',
    label: 'Accounting',
    altLabels: ['bookkeeping', 'financial statements'],
    description: 'Records and reports what a business earns and owns.',
  },
  {
    id: 'sustainability',
    label: 'Sustainability',
    altLabels: ['climate', 'renewable energy'],
    description: 'Works for environmental and social sustainability.',
  },
];

/** An engine over a model, as the extension would put it together. */
export function engineOver(
  competencies: NamedCompetency[],
  decided: DecidedCourse[] = [],
  language = 'en',
): MappingEngine {
  const index = buildIndexes(competencies, { language, ...(shippedKnowledge && { knowledge: shippedKnowledge }) });
  const engine = createMappingEngine({
    index,
    competencies,
    weights,
    decided,
    language,
    ...(shippedKnowledge && { knowledge: shippedKnowledge }),
  });
  if (engine === undefined) throw new Error('the engine does not open its own index');
  return engine;
}
