import type { Moment, Values } from './session.ts';
import type { Verdict } from './verdict.ts';
import { decimal, done, forShow, isForShow, knownScore, notDone } from './verdict.ts';

/**
 * AICC CMI001 5.1.1, [Core] Lesson_Status as content sends it by HACP: only the first letter counts (`P`, `passed`,
 * `Pass`), and an exit flag may follow (`Completed,logout`). As in SCORM 1.2, which grew from it, `passed` counts as soon as
 * it is saved, `completed` when the content exits, and a score under [Student_Data] Mastery_Score means failed.
 */
export function judgeAicc(values: Values, moment: Moment): Verdict {
  const status = letter(values.status);
  if (isForShow(modes[letter(values.mode)], letter(values.credit) === 'n' ? 'no-credit' : undefined)) return forShow;
  if (status !== 'p' && status !== 'c') return notDone;
  const [raw, max, min] = (values.raw ?? '').split(',').map((part) => decimal(part.trim()));
  const mastery = decimal(values.mastery);
  if (raw !== undefined && mastery !== undefined && raw < mastery) return notDone;
  if (moment === 'commit' && status === 'c') return { outcome: 'held' };
  return done(
    status === 'p' ? 'passed' : 'completed',
    knownScore({ scaled: scaled(raw, max, min ?? 0), raw, min, max }),
  );
}

const modes: Readonly<Record<string, string>> = { b: 'browse', r: 'review' };

const letter = (text: string | undefined): string => (text ?? '').trim().slice(0, 1).toLowerCase();

/** Score is `raw[,max[,min]]`; raw alone is a percentage. */
function scaled(raw: number | undefined, max = 100, min = 0): number | undefined {
  if (raw === undefined || max <= min || raw < min || raw > max) return undefined;
  return (raw - min) / (max - min);
}
