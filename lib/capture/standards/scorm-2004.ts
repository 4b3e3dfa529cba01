import type { Elements, Method, Moment, Values } from './session.ts';
import { table } from './session.ts';
import type { Verdict } from './verdict.ts';
import { decimal, done, forShow, isForShow, knownScore, notDone } from './verdict.ts';

/** SCORM 2004 RTE 3.1.3 and 3.1.4, the functions of `window.API_1484_11`. */
export const scorm2004Methods: Record<string, Method> = table<Method>({
  Initialize: 'initialize',
  Terminate: 'terminate',
  Commit: 'commit',
  GetValue: 'getValue',
  SetValue: 'setValue',
});

/** SCORM 2004 RTE 4.2, the data model, and adl.nav.request (Sequencing and Navigation 5.6); of the learner only their id. */
export const scorm2004Elements: Elements = {
  set: table({
    'cmi.completion_status': 'completion',
    'cmi.success_status': 'success',
    'cmi.score.scaled': 'scaled',
    'cmi.score.raw': 'raw',
    'cmi.score.min': 'min',
    'cmi.score.max': 'max',
    'adl.nav.request': 'nav',
  }),
  told: table({
    'cmi.mode': 'mode',
    'cmi.credit': 'credit',
    'cmi.scaled_passing_score': 'mastery',
    'cmi.learner_id': 'learner',
  }),
};

/**
 * SCORM 2004 RTE 4.2.4 (cmi.completion_status) and 4.2.22 (cmi.success_status):
 *
 * | completion set to          | success not set, unknown | success passed        | success failed |
 * |----------------------------|--------------------------|-----------------------|----------------|
 * | completed                  | completed                | passed                | not done       |
 * | never set                  | not done                 | passed, at the end    | not done       |
 * | incomplete, unknown, other | not done                 | not done              | not done       |
 *
 * Passed with completion never set is left to the LMS by the standard; the content has said everything it will say, so it
 * counts. A scaled score under cmi.scaled_passing_score (4.2.19) makes the LMS set `failed`, whatever the content said.
 */
export function judgeScorm2004(values: Values, moment: Moment): Verdict {
  const { completion, success } = values;
  if (isForShow(values.mode, values.credit)) return forShow;
  const passed = success === 'passed';
  if (completion !== 'completed' && !(completion === undefined && passed)) return notDone;
  if (success === 'failed') return notDone;
  const scaled = decimal(values.scaled);
  const mastery = decimal(values.mastery);
  if (scaled !== undefined && mastery !== undefined && scaled < mastery) return notDone;
  if (moment === 'commit' && !(completion === 'completed' && passed)) return { outcome: 'held' };
  const [raw, min, max] = [decimal(values.raw), decimal(values.min), decimal(values.max)];
  return done(passed ? 'passed' : 'completed', knownScore({ scaled, raw, min, max }));
}

/** The content asked for the next activity before it ended: more is to come. `exitAll` says nothing about the rest. */
export const asksForMore = (values: Values): boolean => values.nav === 'continue';
