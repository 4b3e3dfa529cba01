import { expect, test } from 'vitest';
import { judgeAicc } from '../../../lib/capture/standards/aicc.ts';
import type { Moment, Values } from '../../../lib/capture/standards/session.ts';
import { createHacp } from '../../../lib/capture/tap/hear-hacp.ts';

type Step = [command: string, data?: string, answer?: string];
const core = (text: string) => `[core]\r\n${text}\r\n[core_lesson]\r\nlesson_status=passed\r\nscore=100`;
const ok = 'error=0\r\nerror_text=Successful';
const start = (text: string): Step => [
  'GetParam',
  '',
  `${ok}\r\nversion=3.5\r\naicc_data=[Core]\r\nStudent_Name=Ada\r\n${text}`,
];
const put = (text: string): Step => ['PutParam', core(text), ok];

/** The verdicts, by what was told at each moment; the last that is not merely held is what counts. */
function outcome(steps: readonly Step[]): string {
  const told: [Moment, number, Values][] = [];
  const hacp = createHacp((...one) => told.push(one));
  for (const [command, data = '', answer] of steps)
    if (command === 'gone') hacp.gone();
    else hacp.command(command, data, answer);
  expect(JSON.stringify(told)).not.toContain('Ada');
  const verdicts = told.map(([moment, , values]) => judgeAicc(values, moment));
  const last = verdicts.findLast((verdict) => verdict.outcome !== 'held');
  if (last?.outcome !== 'done') return last?.outcome ?? 'nothing';
  return last.score === undefined ? last.status : `${last.status} ${last.score.scaled}`;
}

test.each<[string, readonly Step[], string]>([
  ['passed is told when it is saved', [put('Lesson_Status=Passed')], 'passed'],
  ['the first letter is enough', [put('lesson_status = p')], 'passed'],
  ['completed at the end', [put('LESSON_STATUS=C'), ['exitau']], 'completed'],
  ['completed with an exit flag', [put('lesson_status=Completed,logout'), ['ExitAU', '', ok]], 'completed'],
  ['completed, and the page goes away', [put('lesson_status=completed'), ['gone']], 'completed'],
  ['completed, and other content begins', [put('lesson_status=completed'), start('')], 'completed'],
  ['score is raw, max, min', [put('Score=80,100,60\r\nLesson_Status=P')], 'passed 0.5'],
  ['score alone is a percentage', [put('score=80\r\nlesson_status=P')], 'passed 0.8'],
  ['status and score in two posts', [put('score=80'), put('lesson_status=P')], 'passed 0.8'],
  ['failed, then passed', [put('lesson_status=f'), put('lesson_status=p')], 'passed'],
  ['mode normal, for credit', [start('Lesson_Mode=Normal\r\nCredit=Credit'), put('lesson_status=p')], 'passed'],
  ['a form, whose answer cannot be seen', [['putparam', core('lesson_status=p')]], 'passed'],
  ['TRAP completed is held when it is saved', [put('lesson_status=c')], 'nothing'],
  ['TRAP completed, then failed', [put('lesson_status=c'), put('lesson_status=f'), ['exitau']], 'not-done'],
  ['TRAP failed', [put('lesson_status=Failed'), ['exitau']], 'not-done'],
  ['TRAP incomplete', [put('lesson_status=incomplete'), ['exitau']], 'not-done'],
  ['TRAP browsed', [put('lesson_status=B'), ['exitau']], 'not-done'],
  ['TRAP not attempted', [put('lesson_status=not attempted'), ['exitau']], 'not-done'],
  ['TRAP no status at all', [put('time=00:10:00'), ['exitau']], 'not-done'],
  ['TRAP mode review', [start('Lesson_Mode=R'), put('lesson_status=p')], 'for-show'],
  ['TRAP mode browse', [start('lesson_mode=Browse'), put('lesson_status=p')], 'for-show'],
  ['TRAP no credit', [start('Credit=No-credit'), put('lesson_status=p')], 'for-show'],
  [
    'TRAP under the mastery score',
    [start('[Student_Data]\r\nMastery_Score=80'), put('lesson_status=p\r\nscore=70')],
    'not-done',
  ],
  ['TRAP the LMS refuses', [['PutParam', core('lesson_status=p'), 'error=3\r\nerror_text=Invalid Session']], 'nothing'],
  ['TRAP the old status is only read', [start('Lesson_Status=Passed'), ['exitau', '', ok]], 'nothing'],
  [
    'TRAP a note that looks like a status',
    [['PutParam', '[core_lesson]\r\nlesson_status=passed', ok], ['exitau']],
    'not-done',
  ],
  ['TRAP another command', [['PutInteractions', core('lesson_status=p'), ok]], 'nothing'],
  ['TRAP ended before it began', [['exitau'], ['gone']], 'nothing'],
])('AICC: %s', (_name, steps, expected) => {
  expect(outcome(steps)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['Student_ID=e-1815\r\nStudent_Name=Ada', 'e-1815'],
  ['STUDENT_ID = e 1815 ', 'e 1815'],
  ['Student_ID=', undefined],
  ['Student_IDs=e-1815', undefined],
])('of the student only the id is told: %s', (text, learner) => {
  const told: Values[] = [];
  const hacp = createHacp((_moment, _session, values) => told.push(values));
  for (const [command, data = '', answer] of [start(text), put('lesson_status=p')]) hacp.command(command, data, answer);
  expect(told[0]?.learner).toBe(learner);
  expect(JSON.stringify(told)).not.toContain('Ada');
});
