import type { CompetencyModel, KnownCourse } from '../schema/model.ts';
import { countedLevel } from './counted-level.ts';
import type { RequirementState } from './readiness.ts';

/** The course to take next for one unmet requirement. */
export interface NextStep {
  competency: string;
  /** Absent: no known course lifts the person above the level they hold. */
  course?: KnownCourse;
  /** The level held after it; without a course, the level held now. */
  level: number;
  /** Whether that closes the gap. */
  closes: boolean;
}

/** One step for each unmet requirement, in their order, and the time they take together. */
export interface NextSteps {
  steps: NextStep[];
  /** Hours of the courses, each counted once. `atLeast`: a course has no hours, or a gap stays open after them. */
  hoursToGo: { hours: number; atLeast: boolean };
}

interface Offer {
  course: KnownCourse;
  level: number;
}

/**
 * For each unmet requirement the known course that lifts the person best: of those that reach the needed level the shortest
 * (unknown hours last), else the one that lifts highest. No course counts above the policy's ceiling.
 */
export function nextSteps(requirements: readonly RequirementState[], model: CompetencyModel): NextSteps {
  const gaps = requirements.filter(({ state }) => state !== 'met');
  const offers = offersFor(gaps, model);
  const steps = gaps.map((gap) => stepFor(gap, offers.get(gap.competency) ?? []));
  const courses = new Set(steps.flatMap(({ course }) => course ?? []));
  return {
    steps,
    hoursToGo: {
      hours: [...courses].reduce((sum, { hours = 0 }) => sum + hours, 0),
      atLeast: steps.some(({ course, closes }) => !closes || course?.hours === undefined),
    },
  };
}

function offersFor(gaps: RequirementState[], model: CompetencyModel): Map<string, Offer[]> {
  const offers = new Map(gaps.map(({ competency }): [string, Offer[]] => [competency, []]));
  for (const course of model.courses ?? []) {
    for (const { competency, level } of course.counts) {
      offers.get(competency)?.push({ course, level: countedLevel(level, model) });
    }
  }
  return offers;
}

function stepFor({ competency, needed, held }: RequirementState, offers: Offer[]): NextStep {
  // What lifts beyond the needed level closes the gap no better, so that there the shorter course wins.
  const reach = ({ level }: Offer): number => Math.min(level, needed);
  const [best] = offers
    .filter(({ level }) => level > held)
    .sort((a, b) => reach(b) - reach(a) || byHours(a.course, b.course));
  if (best === undefined) return { competency, level: held, closes: false };
  return { competency, course: best.course, level: best.level, closes: best.level >= needed };
}

function byHours(a: KnownCourse, b: KnownCourse): number {
  const [first, second] = [a.hours ?? Number.POSITIVE_INFINITY, b.hours ?? Number.POSITIVE_INFINITY];
  if (first !== second) return first - second;
  return a.title === b.title ? 0 : a.title < b.title ? -1 : 1;
}
