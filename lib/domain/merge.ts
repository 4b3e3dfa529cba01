import type { Completion, Course, Evidence, LearningKind, Score, Sighting } from '../schema/completion.ts';

/** A sighting after the background has said who sent it and how far that can be believed. */
export interface Claim {
  key: string;
  provider: string;
  account: string;
  attempt: string;
  course: Course;
  status: Sighting['status'];
  /** `course` is recorded; `part` becomes a question. */
  scope: Sighting['scope'];
  completedAt?: string;
  dateSource: Completion['dateSource'];
  observedAt: string;
  score?: Score;
  evidence: Evidence;
  kind?: LearningKind;
  note?: string;
}

/** What a claim did: `known` changed nothing that matters, `removed` was undone by the person before and stays so. */
export type Noted = 'new' | 'known' | 'asked' | 'removed';

const dateRank: Record<Completion['dateSource'], number> = { unknown: 0, observed: 1, declared: 2, site: 3 };

function first(claim: Claim): Completion {
  const { scope, evidence, ...facts } = claim;
  return {
    ...facts,
    standing: scope === 'course' ? 'recorded' : 'asked',
    private: false,
    evidence: [evidence],
    revision: 1,
  };
}

/** One entry for each way of knowing, the strongest first; the earliest of a kind stays. */
function mergeEvidence(held: Evidence[], more: Evidence): Evidence[] {
  const isKnown = ({ via, level, shown }: Evidence) =>
    via === more.via && (level > more.level || (level === more.level && (shown === true || more.shown !== true)));
  if (held.some(isKnown)) return held;
  const others = held.filter(({ via }) => via !== more.via);
  return [...others, more].sort((a, b) => b.level.localeCompare(a.level)).slice(0, 16);
}

/** What is already known wins, since it may have been sent; what was missing is filled in. */
function mergeCourse(held: Course, more: Course): Course {
  return { ...more, ...held };
}

function mergeDate(held: Completion, claim: Claim): Pick<Completion, 'completedAt' | 'dateSource'> {
  const better = dateRank[claim.dateSource] > dateRank[held.dateSource] ? claim : held;
  return {
    dateSource: better.dateSource,
    ...(better.completedAt === undefined ? {} : { completedAt: better.completedAt }),
  };
}

/** The whole course is finished after a part of it was asked about: what was known of the part gives way, what the person added stays. */
function wholeCourse(held: Completion, claim: Claim): Completion {
  const { kind, note, files, proposedAt, proposal } = held;
  return {
    ...first(claim),
    ...(kind && { kind }),
    ...(note && { note }),
    ...(files && { files }),
    ...(proposedAt && { proposedAt }),
    ...(proposal && { proposal }),
    provider: held.provider,
    account: held.account,
    course: mergeCourse(held.course, claim.course),
    private: held.private,
    evidence: mergeEvidence(held.evidence, claim.evidence),
    revision: held.revision,
  };
}

/**
 * One learning is one completion, however many sightings prove it. Pure: the same claim twice changes nothing.
 */
export function mergeClaim(held: Completion | undefined, claim: Claim): { completion: Completion; noted: Noted } {
  if (held === undefined) {
    const completion = first(claim);
    return { completion, noted: completion.standing === 'recorded' ? 'new' : 'asked' };
  }
  if (held.standing === 'removed') return { completion: held, noted: 'removed' };
  if (held.standing !== 'recorded' && claim.scope === 'course')
    return { completion: wholeCourse(held, claim), noted: 'new' };
  if (held.standing === 'declined') return { completion: held, noted: 'removed' };
  // A part says nothing about the course as a whole: neither its status nor its score nor its date.
  if (held.standing === 'recorded' && claim.scope === 'part') return { completion: held, noted: 'known' };
  const score = held.score ?? claim.score;
  const { completedAt: _replaced, ...rest } = held;
  const completion: Completion = {
    ...rest,
    ...mergeDate(held, claim),
    course: mergeCourse(held.course, claim.course),
    status: held.status === 'passed' ? 'passed' : claim.status,
    evidence: mergeEvidence(held.evidence, claim.evidence),
    ...(score === undefined ? {} : { score }),
  };
  return { completion, noted: held.standing === 'asked' ? 'asked' : 'known' };
}
