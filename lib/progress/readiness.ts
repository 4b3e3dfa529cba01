import type { RequirementView } from '../domain/overview.ts';
import { competencyById } from '../model/competency-by-id.ts';
import type { CompetencyModel, Role } from '../schema/model.ts';
import type { Attainment } from './attainment.ts';

/** One requirement of a role and how far the person is; levels as numbers of the scale, 0 for not held. */
export type RequirementState = Omit<RequirementView, 'newest' | 'next'>;

/** Requirements met of requirements asked. */
export interface Readiness {
  met: number;
  asked: number;
  /** Unmet first: essential ones before others, then the smaller gap, then by label; met ones last, by label. */
  requirements: RequirementState[];
}

/** How ready a person is for a role; a role that asks for nothing has 0 of 0. */
export function readiness(
  role: Role,
  attainments: ReadonlyMap<string, Pick<Attainment, 'level'>>,
  model: CompetencyModel,
): Readiness {
  const competencies = competencyById(model);
  const requirements = role.requirements.map(({ competency, level: needed, essential = false }): RequirementState => {
    const held = attainments.get(competency)?.level ?? 0;
    const state = held >= needed ? 'met' : held > 0 ? 'partly' : 'todo';
    return { competency, label: competencies.get(competency)?.label ?? competency, needed, held, essential, state };
  });
  return {
    met: requirements.filter(({ state }) => state === 'met').length,
    asked: requirements.length,
    requirements: requirements.sort(byUrgency),
  };
}

function byUrgency(a: RequirementState, b: RequirementState): number {
  const met = Number(a.state === 'met') - Number(b.state === 'met');
  if (met !== 0 || a.state === 'met') return met || byLabel(a, b);
  return Number(b.essential) - Number(a.essential) || a.needed - a.held - (b.needed - b.held) || byLabel(a, b);
}

// By code unit, not by locale: the same order on every machine.
function byLabel(a: RequirementState, b: RequirementState): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  return a.competency < b.competency ? -1 : 1;
}
