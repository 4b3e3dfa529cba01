import type { Standing } from './course-progress.ts';
import { isMadeUp, judgeH5p } from './standards/h5p.ts';
import { momentOf, nameOf, scoreOf } from './standards/xapi.ts';
import { aGroup } from './tap/decode-agent.ts';
import type { H5pSignal } from './tap/decode-statements.ts';

/** Where one H5P statement leaves the course. `course`: what the page says it is a course of. */
export function h5pStanding({ statement, alone }: H5pSignal, language: string, course: string): Standing | undefined {
  const title = nameOf(statement, language);
  const verdict = judgeH5p(statement, title, course, alone);
  if (verdict.status === 'below' || statement.actor === aGroup) return undefined;
  const score = scoreOf(statement);
  const completedAt = momentOf(statement);
  return {
    ...verdict,
    via: 'h5p',
    progress: { sco: statement.object, done: [statement.object] },
    ...(statement.actor === '' || isMadeUp(statement.actor) ? {} : { account: statement.actor }),
    // A whole course is known by its page; an activity has an id of its own.
    ...(verdict.scope === 'course' ? {} : { id: statement.object.slice(0, 512) }),
    ...(title === undefined ? {} : { title }),
    ...(score === undefined ? {} : { score }),
    ...(completedAt === undefined ? {} : { completedAt }),
  };
}
