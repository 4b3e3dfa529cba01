import { addStatements, createActivities, endActivities } from '../../lib/capture/activity-progress.ts';
import type { Standing } from '../../lib/capture/course-progress.ts';
import type { Statement } from '../../lib/capture/standards/statement.ts';
import type { StatementsSignal } from '../../lib/capture/tap/decode-statements.ts';

export const courseType = 'http://adlnet.gov/expapi/activities/course';
export const cmi5Home = 'https://w3id.org/xapi/cmi5/context/categories';

const blank: Statement = {
  ...{ id: '', actor: '', verb: '', object: 'https://learn.example/c1', type: courseType, names: { en: 'Golf' } },
  ...{ timestamp: '', registration: 'r1', parents: [], groupings: [], categories: [] },
};
export type Say = string | [verb: string, more: Partial<Statement>];

/** `completed`, or a whole IRI; `gone` ends the page. */
export const statement = (say: Say, base: Partial<Statement>): Statement => {
  const [verb, more] = typeof say === 'string' ? [say, {}] : say;
  const iri = verb.includes(':') ? verb : `http://adlnet.gov/expapi/verbs/${verb}`;
  return { ...blank, ...base, verb: iri, ...more };
};

export type Play = { launch?: Partial<StatementsSignal>; base?: Partial<Statement>; prepare?: (page: Page) => void };
export type Page = ReturnType<typeof createActivities>;

/** Each entry is one request, a list a batch. Returns what would be told, in order. */
export function play(script: (Say | Say[])[], { launch = {}, base = {}, prepare }: Play = {}): Standing[] {
  const page = createActivities();
  prepare?.(page);
  return script.flatMap((entry) => {
    if (entry === 'gone') return endActivities(page, 'f1', 'en');
    const batch = Array.isArray(entry) && Array.isArray(entry[0]) ? (entry as Say[]) : [entry as Say];
    const statements = batch.map((say) => statement(say, base));
    return addStatements(
      page,
      { kind: 'statements', from: 'f1', activity: '', cmi5: false, learner: '', statements, ...launch },
      'en',
    );
  });
}
export const told = (standings: Standing[]): string =>
  standings
    .map(({ status, scope, takenBack }) => (takenBack ? 'back' : scope === 'course' ? status : `asked ${status}`))
    .join(', ') || 'nothing';

export const yes = { completion: true };
export const ada = 'mbox mailto:ada@x.example';
export const bob = 'mbox mailto:bob@x.example';
export const asAccount = 'account https://x.example ada';
