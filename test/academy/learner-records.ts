import { z } from 'zod';
import type { Course, Standard } from './catalogue.ts';

export type ScoState = {
  readonly status: 'not attempted' | 'incomplete' | 'browsed' | 'completed' | 'passed' | 'failed';
  /** 0 to 100, or null when the lesson gave no score. */
  readonly score: number | null;
  /** The CMI data as the content last committed it; the player hands it back on the next launch. */
  readonly cmi: unknown;
};

export type CourseState = 'not started' | 'in progress' | 'completed' | 'passed' | 'failed';

const score = z.looseObject({ raw: z.coerce.string().optional() });
const lessonStatus = z.enum(['not attempted', 'incomplete', 'browsed', 'completed', 'passed', 'failed']);
const commits = {
  'SCORM 1.2': z.object({ cmi: z.looseObject({ core: z.looseObject({ lesson_status: lessonStatus, score }) }) }),
  'SCORM 2004': z.object({
    cmi: z.looseObject({
      completion_status: z.enum(['completed', 'incomplete', 'not attempted', 'unknown']),
      success_status: z.enum(['passed', 'failed', 'unknown']),
      score,
    }),
  }),
};

function toScore(raw: string | undefined): number | null {
  const value = Number.parseFloat(raw ?? '');
  return Number.isFinite(value) ? value : null;
}

function readCommit(standard: Standard, body: unknown): ScoState | undefined {
  if (standard === 'SCORM 1.2') {
    const commit = commits[standard].safeParse(body);
    if (!commit.success) return undefined;
    const { core } = commit.data.cmi;
    return { status: core.lesson_status, score: toScore(core.score.raw), cmi: commit.data.cmi };
  }
  const commit = commits[standard].safeParse(body);
  if (!commit.success) return undefined;
  const { cmi } = commit.data;
  const completion = cmi.completion_status === 'unknown' ? 'not attempted' : cmi.completion_status;
  const status = cmi.success_status === 'unknown' ? completion : cmi.success_status;
  return { status, score: toScore(cmi.score.raw), cmi };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Rolls the lessons up as an LMS does: failed wins, then all done, then started. */
function rollUp(course: Course, states: readonly (ScoState | undefined)[]): CourseState {
  const statuses = states.map((state) => state?.status ?? 'not attempted');
  if (statuses.includes('failed')) return 'failed';
  if (statuses.every((status) => status === 'completed' || status === 'passed')) {
    return course.quiz && statuses.includes('passed') ? 'passed' : 'completed';
  }
  return statuses.every((status) => status === 'not attempted') ? 'not started' : 'in progress';
}

export type LearnerRecords = ReturnType<typeof createLearnerRecords>;

/** What the academy knows about its one learner. In memory: a new server starts with a clean sheet. */
export function createLearnerRecords() {
  const records = new Map<string, ScoState>();
  const key = (course: Course, scoId: string) => `${course.id}/${scoId}`;
  return {
    /** Stores one commit of scorm-again; false when the body is not CMI data of the course's standard. */
    save(course: Course, scoId: string, body: string): boolean {
      const state = readCommit(course.standard, parseJson(body));
      if (state === undefined) return false;
      records.set(key(course, scoId), state);
      return true;
    },
    scoState: (course: Course, scoId: string) => records.get(key(course, scoId)),
    courseState: (course: Course) =>
      rollUp(
        course,
        course.scos.map((sco) => records.get(key(course, sco.id))),
      ),
    /** The score of the lesson that has one, 0 to 100, or null. */
    courseScore: (course: Course) =>
      course.scos.map((sco) => records.get(key(course, sco.id))?.score ?? null).find((value) => value !== null) ?? null,
    reset(course: Course) {
      for (const sco of course.scos) records.delete(key(course, sco.id));
    },
  };
}
