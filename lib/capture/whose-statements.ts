import type { Statement } from './standards/statement.ts';
import { aGroup } from './tap/decode-agent.ts';
import type { StatementsSignal } from './tap/decode-statements.ts';

/** `unsure`: the statement and the launch identify their actor in different ways, so nobody can say if it is the same. */
type Whose = 'learner' | 'unsure' | 'other';
type Owned = { statement: Statement; sure: boolean };

/** Somebody may sign out on a page and somebody else in. A page that speaks for more is a tool that reports on learners. */
const mostActors = 2;

const kindOf = (agent: string): string => agent.split(' ', 1)[0] ?? '';

function whoseIs({ actor }: Statement, learner: string): Whose {
  if (actor === aGroup) return 'other';
  if (learner === '' || actor === '' || actor === learner) return 'learner';
  return kindOf(actor) === kindOf(learner) ? 'other' : 'unsure';
}

/**
 * The statements that may be about whoever learns on this page, each with its actor. Who was launched is who learns (cmi5 9.2, and
 * so by custom with xAPI); where the launch named nobody, all that is sent at once has to be about one. `actors`: those that this
 * page has spoken for so far. A voiding has whatever actor it likes: it is about a statement.
 */
export function ownStatements(actors: Set<string>, { statements, learner }: StatementsSignal): Owned[] {
  const known = learner !== '' && learner !== aGroup;
  if (!known) for (const { actor } of statements) if (actor !== '' && actors.size <= mostActors) actors.add(actor);
  const sentFor = new Set(statements.map(({ actor }) => actor).filter((actor) => actor !== ''));
  if (learner === aGroup || (!known && (sentFor.size > 1 || actors.size > mostActors))) return [];
  return statements.flatMap((statement) => {
    const whose = whoseIs(statement, learner);
    return whose === 'other'
      ? []
      : [{ statement: { ...statement, actor: learner || statement.actor }, sure: whose === 'learner' }];
  });
}
