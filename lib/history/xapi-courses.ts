import type { Statement } from '../capture/standards/statement.ts';
import { isPlainXapi, levelOf, meaningOf, momentOf, nameOf, scoreOf } from '../capture/standards/xapi.ts';
import { decodeStatement } from '../capture/tap/decode-statements.ts';
import type { PastCourse } from '../schema/history.ts';
import { nothingPassedOver, type Pace, type ReadCourses, type RowProblem, shown } from './history-file.ts';
import { pastCourse } from './past-course.ts';
import type { ListedStatement } from './statement-list.ts';

const breathEvery = 2000;
const mostProblems = 1000;

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** One name for the person a statement is about (xAPI 1.0.3 Data 2.4.2.3); compared here, and kept nowhere. */
function actorOf(statement: unknown): string {
  const actor = member(statement, 'actor');
  const parts = ['mbox', 'mbox_sha1sum', 'openid', 'account'].map((name) => member(actor, name));
  return JSON.stringify(parts).toLowerCase();
}

/** What is finished in the end, after everything that was said of one course, in the order in which it happened. */
function lastWord(statements: readonly Statement[], language: string): PastCourse | undefined {
  let course: PastCourse | undefined;
  for (const statement of statements) {
    const meaning = meaningOf(statement);
    if (meaning === 'failed') course = undefined;
    if (meaning !== 'completed' && meaning !== 'passed') continue;
    const url = URL.parse(statement.object);
    const said = {
      title: nameOf(statement, language) ?? statement.object,
      id: statement.object,
      provider: url !== null && /^https?:$/.test(url.protocol) ? url.hostname : '',
      completedAt: momentOf(statement),
      score: scoreOf(statement) ?? course?.score,
      passed: meaning === 'passed' || course?.status === 'passed',
    };
    course = pastCourse(said, new Map()) ?? course;
  }
  return course;
}

/** Statements that were taken back say nothing (xAPI 1.0.3 Data 2.3.2). */
function standing(statements: readonly Statement[]): Statement[] {
  const voided = new Set(statements.filter((one) => meaningOf(one) === 'voided').map(({ object }) => object));
  return statements.filter((one) => meaningOf(one) !== 'voided' && !voided.has(one.id));
}

const timeOf = (statement: Statement): number => Date.parse(momentOf(statement) ?? '') || 0;

/**
 * The courses that xAPI statements say were finished, by the rules that hold for what is heard in a page. `language`: for their
 * names. Undefined where the statements are about several people: nobody's learning but the person's own is recorded.
 */
export async function readStatements(
  listed: readonly ListedStatement[],
  before: readonly RowProblem[],
  { language, now, pace }: { language: string; now: number; pace: Pace },
): Promise<ReadCourses | undefined> {
  const problems = [...before];
  const passedOver = nothingPassedOver();
  const actors = new Set<string>();
  const read: Statement[] = [];
  for (const [index, { row, statement }] of listed.entries()) {
    if (index % breathEvery === 0) await pace.breathe(index / listed.length);
    const one = decodeStatement(statement);
    if (one !== undefined && isPlainXapi(one, false)) {
      read.push(one);
      actors.add(actorOf(statement));
    } else if (one === undefined && problems.length < mostProblems) {
      problems.push({ row, code: 'not-a-statement', value: shown(JSON.stringify(statement) ?? '') });
    }
  }
  if (actors.size > 1) return undefined;
  const courses = new Map<string, Statement[]>();
  for (const one of standing(read)) {
    // Nothing was launched here, so only what says of itself that it is a course is one.
    if (levelOf(one, '') !== 'course') passedOver.notCourse += 1;
    else courses.set(one.object, [...(courses.get(one.object) ?? []), one]);
  }
  const found: PastCourse[] = [];
  for (const statements of courses.values()) {
    const last = lastWord(
      statements.toSorted((a, b) => timeOf(a) - timeOf(b)),
      language,
    );
    if (last === undefined) passedOver.notFinished += 1;
    else found.push(believed(last, now));
  }
  return { kind: 'courses', source: 'xapi', courses: found, problems, passedOver };
}

/** Nothing was finished in the future. */
function believed(course: PastCourse, now: number): PastCourse {
  const { completedAt, ...rest } = course;
  return completedAt !== undefined && Date.parse(completedAt) <= now + 86_400_000 ? course : rest;
}
