import type { StandardTrace } from '../domain/trace.ts';
import type { Sighting } from '../schema/completion.ts';
import { isForShow } from './standards/verdict.ts';
import { meaningOf } from './standards/xapi.ts';
import type { SessionSignal, Signal } from './tap/signal.ts';

/** Words of SCORM for how far a session is; anything else a page says is `other`. */
const statusWords = ['passed', 'failed', 'completed', 'incomplete', 'browsed', 'not attempted', 'unknown'];
/** Of statements, those that say how far the learner is; the rest are about the way there. */
const telling = ['completed', 'passed', 'failed', 'unsure', 'voided'];
const mostTold = 200;

/** What a frame has heard and told, for whoever asks why a course was not logged. */
export interface SignalTrace {
  hear(signal: Signal): void;
  tell(sighting: Sighting): void;
  read(): { standards: StandardTrace[]; told: string[] };
}

/** AICC says as much with the first letter. */
function wordOf(status: string | undefined, standard: string): string | undefined {
  if (status === undefined || status === '') return undefined;
  const said = status.trim().toLowerCase();
  const fits = (word: string) => (standard === 'aicc' ? word[0] === said[0] : word === said);
  return statusWords.find(fits) ?? 'other';
}

/** Passed or failed outweighs, since it is what decides. */
function statusOf({ values, standard }: SessionSignal): string | undefined {
  const success = wordOf(values.success, standard);
  return success === 'failed' || success === 'passed' ? success : wordOf(values.status ?? values.completion, standard);
}

/** Keeps the last word of each standard; costs a page that has no such content nothing. */
export function createSignalTrace(): SignalTrace {
  const standards = new Map<string, StandardTrace>();
  const told: string[] = [];
  const note = (standard: string, status: string | undefined, forShow: boolean) => {
    const before = standards.get(standard);
    const now = status ?? before?.status;
    standards.set(standard, {
      standard,
      heard: (before?.heard ?? 0) + 1,
      forShow,
      ...(now === undefined ? {} : { status: now }),
    });
  };
  return {
    hear(signal) {
      if (signal.kind === 'session') {
        const { mode, credit } = signal.values;
        note(signal.standard, statusOf(signal), isForShow(mode, credit));
      } else if (signal.kind === 'statements') {
        for (const statement of signal.statements) {
          const meaning = meaningOf(statement);
          note('xapi', telling.includes(meaning) ? meaning : undefined, false);
        }
      }
    },
    tell({ course }) {
      if (told.length < mostTold) told.push(course.id);
    },
    read: () => ({ standards: [...standards.values()], told: [...told] }),
  };
}
