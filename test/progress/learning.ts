import type { Alignment } from '../../lib/schema/alignment.ts';
import type { Completion } from '../../lib/schema/completion.ts';
import type { CompetencyModel, KnownCourse } from '../../lib/schema/model.ts';

export const now = Date.parse('2026-11-22T09:00:00Z');

/** The key of the completion with a number. */
export function keyOf(number: number): string {
  return `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`;
}

export function completion(number: number, changes: Partial<Completion> = {}): Completion {
  return {
    key: keyOf(number),
    provider: 'coursera.org',
    account: '',
    attempt: '',
    course: { id: `course-${number}`, title: `Course ${number}` },
    status: 'completed',
    standing: 'recorded',
    private: false,
    dateSource: 'observed',
    observedAt: '2026-01-15T10:00:00.000Z',
    evidence: [{ level: 'E1', via: 'page', at: '2026-01-15T10:00:00.000Z' }],
    revision: 1,
    ...changes,
  };
}

export function alignment(
  number: number,
  competency: string,
  level: number,
  changes: Partial<Alignment> = {},
): Alignment {
  return {
    completion: keyOf(number),
    competency,
    level,
    confidence: 1,
    reason: { kind: 'listed' },
    decision: 'confirmed',
    modelVersion: '7',
    ...changes,
  };
}

/** A model of five levels with the competencies `a` to `f` (labels `A` to `F`). */
export function modelWith(policy: CompetencyModel['policy'], courses: KnownCourse[] = []): CompetencyModel {
  return {
    format: 1,
    id: 'https://northwind.example/models/test',
    version: '7',
    title: 'Test',
    scale: { levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: `Level ${level}` })) },
    competencies: [...'abcdef'].map((id) => ({ id, label: id.toUpperCase() })),
    roles: [],
    courses,
    ...(policy === undefined ? {} : { policy }),
  };
}
