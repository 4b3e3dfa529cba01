import type { Elements, Method, Moment, Values } from './session.ts';
import { table } from './session.ts';
import type { Verdict } from './verdict.ts';
import { decimal, done, forShow, isForShow, knownScore, notDone } from './verdict.ts';

/** SCORM 1.2 RTE 3.3, the functions of `window.API`. Those for errors are of no interest. */
export const scorm12Methods: Record<string, Method> = table<Method>({
  LMSInitialize: 'initialize',
  LMSFinish: 'terminate',
  LMSCommit: 'commit',
  LMSGetValue: 'getValue',
  LMSSetValue: 'setValue',
});

/** SCORM 1.2 RTE 3.4.4, the data model; of the learner only the id that the LMS gave them. */
export const scorm12Elements: Elements = {
  set: table({
    'cmi.core.lesson_status': 'status',
    'cmi.core.score.raw': 'raw',
    'cmi.core.score.min': 'min',
    'cmi.core.score.max': 'max',
  }),
  told: table({
    'cmi.core.lesson_mode': 'mode',
    'cmi.core.credit': 'credit',
    'cmi.student_data.mastery_score': 'mastery',
    'cmi.core.student_id': 'learner',
  }),
};

/**
 * SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status: `passed` and `completed` are done; `browsed`, `failed`, `incomplete` and
 * `not attempted` are not. `passed` counts as soon as it is saved. `completed` waits for the end, because content exists
 * that saves `completed` first and `failed` after its test. A raw score under cmi.student_data.mastery_score makes the
 * LMS turn the status into `failed` at LMSFinish, whatever the content said.
 */
export function judgeScorm12(values: Values, moment: Moment): Verdict {
  const { status } = values;
  if (isForShow(values.mode, values.credit)) return forShow;
  if (status !== 'passed' && status !== 'completed') return notDone;
  const raw = decimal(values.raw);
  const mastery = decimal(values.mastery);
  if (raw !== undefined && mastery !== undefined && raw < mastery) return notDone;
  if (moment === 'commit' && status === 'completed') return { outcome: 'held' };
  return done(status, score(values));
}

/** cmi.core.score: scaled is raw between min and max; without a usable range, raw is a percentage. */
function score(values: Values) {
  const [raw, min, max] = [decimal(values.raw), decimal(values.min), decimal(values.max)];
  return knownScore({ scaled: scaled(raw, min ?? 0, max), raw, min, max });
}

function scaled(raw: number | undefined, min: number, max: number | undefined): number | undefined {
  if (raw === undefined) return undefined;
  if (max !== undefined && max > min) return raw >= min && raw <= max ? (raw - min) / (max - min) : undefined;
  return raw >= 0 && raw <= 100 ? raw / 100 : undefined;
}
