import type { Field, Moment, Values } from '../standards/session.ts';
import { match, toLowerCase, trim } from './primordials.ts';

type Tell = (moment: Moment, session: number, values: Values) => void;
type Hacp = {
  /** A command and its aicc_data; `answer` is the LMS's, undefined where it cannot be seen. */
  command: (name: string, data: string, answer?: unknown) => void;
  /** The page goes away. */
  gone: () => void;
};

// INI text: groups in brackets, one `name=value` a line, in any case. In answers the first group follows `aicc_data=`.
const core = /(?:^|[\n=])\s*\[core\]([\s\S]*?)(?:\n\s*\[|$)/i;
const studentData = /(?:^|[\n=])\s*\[student_data\]([\s\S]*?)(?:\n\s*\[|$)/i;

/** Follows what one window's content says by HACP, from GetParam to ExitAU (CMI001 6.4.2). Of the student only the id is read. */
export function createHacp(tell: Tell): Hacp {
  let session = 0;
  /** Something was said that no goodbye has followed. */
  let open = false;
  let values: Values = {};
  const end = (moment: Moment) => {
    if (open) tell(moment, session, values);
    open = false;
    values = {};
  };
  const take = (field: Field, text: string | undefined, name: RegExp) => {
    const value = trim(match(name, text ?? '')?.[1] ?? '');
    // Longer than anything that counts is cut by the pattern.
    if (value !== '') values = { ...values, [field]: value };
  };
  return {
    command(name, data, answer) {
      // An answer begins with `error=0` when the LMS did it. What cannot be seen has to be taken as done.
      if (typeof answer === 'string' && match(/^\s*error\s*=\s*0/i, answer) === null) return;
      const command = toLowerCase(name);
      if (command === 'getparam' && typeof answer === 'string') {
        // Content asks once, when it starts: what was never ended has been replaced.
        end('gone');
        const told = match(core, answer)?.[1];
        take('mode', told, /^\s*lesson_mode\s*=(.{0,64})/im);
        take('credit', told, /^\s*credit\s*=(.{0,64})/im);
        take('learner', told, /^\s*student_id\s*=(.{0,255})/im);
        take('mastery', match(studentData, answer)?.[1], /^\s*mastery_score\s*=(.{0,64})/im);
      } else if (command === 'putparam') {
        if (!open) session++;
        open = true;
        const said = match(core, data)?.[1];
        take('status', said, /^\s*lesson_status\s*=(.{0,64})/im);
        take('raw', said, /^\s*score\s*=(.{0,64})/im);
        tell('commit', session, values);
      } else if (command === 'exitau') end('end');
    },
    gone: () => end('gone'),
  };
}
