import type { Alignment, Reason } from '../schema/alignment.ts';
import type { Course } from '../schema/completion.ts';
import type { CompetencyModel } from '../schema/model.ts';
import { levelOf } from './course-level.ts';
import { courseText } from './matcher.ts';
import { courseKeys, indexModel, type ModelIndex, type OwnedName } from './model-index.ts';
import { namesEqualTo, namesIn } from './names-in.ts';

/** An alignment that is not yet bound to a completion. */
export type Proposal = Omit<Alignment, 'completion'>;

// Set by hand, for where the engine has no opinion; a skill that the page itself declares says more than a title.
const confidenceOfName = { title: 0.6, teaches: 0.7 } as const;

/**
 * What a course counts toward in a model, the surest first, then the higher level, then by id. A course that the model lists
 * counts as listed, and that is confirmed; a name of a competency in the title or among the declared skills is a proposal.
 */
export function align(course: Course, provider: string, model: CompetencyModel): Proposal[] {
  const index = indexModel(model, courseText(course));
  const proposals = listed(course, provider, index);
  const told = levelOf(course, model);
  for (const named of namesEverywhere(course, index)) {
    // Whichever comes first is the surer reason, so that nothing counts twice.
    if (!proposals.has(named.competency)) proposals.set(named.competency, { ...named, ...told });
  }
  return [...proposals.values()].sort(bySureness);
}

function listed(course: Course, provider: string, index: ModelIndex): Map<string, Proposal> {
  const proposals = new Map<string, Proposal>();
  const known = courseKeys(provider, course.id, course.url).flatMap((key) => index.courses.get(key) ?? []);
  for (const { competency, level } of known.flatMap(({ counts }) => counts)) {
    if (level <= (proposals.get(competency)?.level ?? 0)) continue;
    proposals.set(competency, {
      competency,
      level,
      confidence: 1,
      reason: { kind: 'listed' },
      decision: 'confirmed',
      modelVersion: index.version,
    });
  }
  return proposals;
}

function namesEverywhere({ title, teaches = [] }: Course, index: ModelIndex): Omit<Proposal, 'level'>[] {
  return [
    ...teaches.flatMap((skill) => namesEqualTo(skill, index)).map((owned) => named(owned, 'teaches', index)),
    ...namesIn(title, index).map((owned) => named(owned, 'title', index)),
  ];
}

type NameReason = Extract<Reason, { kind: 'name' }>;

function named(
  { competency, name }: OwnedName,
  where: NameReason['where'],
  index: ModelIndex,
): Omit<Proposal, 'level'> {
  return {
    competency,
    confidence: confidenceOfName[where],
    reason: { kind: 'name', name, where },
    decision: 'proposed',
    modelVersion: index.version,
  };
}

/** The surest first, then the higher level, then by id. */
export function bySureness(a: Proposal, b: Proposal): number {
  return b.confidence - a.confidence || b.level - a.level || (a.competency < b.competency ? -1 : 1);
}
